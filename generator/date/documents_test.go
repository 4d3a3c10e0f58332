package date_test

import (
	"errors"
	"strings"
	"testing"

	"monjo/generator/date"
)

func TestParseEnglishReadsTheDatesOfDocuments(t *testing.T) {
	for s, want := range map[string]string{
		"January 2007": "2007-01", "August 6, 1975": "1975-08-06", "6 August 1975": "1975-08-06", "Aug. 6, 1975": "1975-08-06",
		"2003": "2003", "December 11-12, 2003": "2003-12-11/2003-12-12", "11–12 December 2003": "2003-12-11/2003-12-12",
		"Sept. 8, 1951": "1951-09-08", "september 8 1951": "1951-09-08", "6th of August 1975": "1975-08-06", "August 6th, 1975": "1975-08-06",
		"SEPTEMBER, 1951": "1951-09", " August  6,\t1975 ": "1975-08-06", "May 5, 2005": "2005-05-05", "August 6,1975": "1975-08-06",
		"September 7 – October 8, 1951": "1951-09-07/1951-10-08", "7 September - 8 October 1951": "1951-09-07/1951-10-08",
		"September–October 1951": "1951-09/1951-10", "December 30, 2003 - January 2, 2004": "2003-12-30/2004-01-02",
		"September 1951 to April 1952": "1951-09/1952-04", "1951–1952": "1951/1952", "２００３": "2003",
	} {
		d, err := date.ParseEnglish(s)
		if err != nil || d.String() != want {
			t.Errorf("ParseEnglish(%q) = %s, %v, want %s", s, d, err, want)
		}
	}
}

func TestParseEnglishRefusesWhatIsNotCertain(t *testing.T) {
	for s, words := range map[string]string{
		"": "empty", "about 1975": "certainty", "6/8/1975": "certainty", "8 1975": "certainty", "August 6, 75": "certainty",
		"Augus 6, 1975": "certainty", "Friday, August 6, 1975": "certainty", "August 1975?": "certainty", "the 1970s": "certainty",
		"August 0, 1975": "certainty", "February 29, 1900": "February 1900 has 28 days", "April 31, 1975": "April 1975 has 30 days",
		"December 12-11, 2003": "ends before it begins", "December 11-32, 2003": "December 2003 has 31 days",
		"1951-09-08": "certainty", "1975-80": "certainty", "August 6 - 8 - 9, 1975": "certainty", "0975": "certainty",
		strings.Repeat("1", 200): "too long",
	} {
		refuses(t, "ParseEnglish", date.ParseEnglish, s, words)
	}
}

func TestParseJapaneseReadsTheDatesOfDocuments(t *testing.T) {
	for s, want := range map[string]string{
		"2007年": "2007", "2007年1月": "2007-01", "1960年1月19日": "1960-01-19", "昭和28.5.21": "1953-05-21", "平成19年1月": "2007-01",
		"昭和二十六年九月八日": "1951-09-08", "千九百六十年一月十九日": "1960-01-19", "一九五一年九月八日": "1951-09-08",
		"1953/11/30": "1953-11-30", "2005/1/21": "2005-01-21", "1953.11.30": "1953-11-30", "1953-11-30": "1953-11-30",
		"１９６０年１月１９日": "1960-01-19", "平成元年": "1989", "平成元年1月8日": "1989-01-08", "平成１年１月８日": "1989-01-08", "令和元.5.1": "2019-05-01",
		"1960 年 1 月 19 日": "1960-01-19", "昭和　26年9月": "1951-09", "二〇〇七年一〇月": "2007-10", "二○○七年十月三十一日": "2007-10-31", "二千七年": "2007",
		"明治6年1月1日": "1873-01-01", "明治45年7月30日": "1912-07-30", "大正元年7月30日": "1912-07-30", "大正15年12月25日": "1926-12-25", "昭和元年12月25日": "1926-12-25",
		"昭和64年": "1989", "昭和64年1月": "1989-01", "昭和64年1月7日": "1989-01-07", "平成31年4月30日": "2019-04-30", "令和6年2月29日": "2024-02-29",
		"1951年（昭和26年）9月8日": "1951-09-08", "昭和26年(1951年)9月8日": "1951-09-08", "2008年1月16日（平成20年1月16日）": "2008-01-16", "1989年（平成元年）": "1989",
		"昭和28.5.21〜29.12.10": "1953-05-21/1954-12-10", "平成15.11.19〜平成17.9.21": "2003-11-19/2005-09-21",
		"2003年12月11日〜12日": "2003-12-11/2003-12-12", "2003年12月11日～2004年1月2日": "2003-12-11/2004-01-02", "1951年9月7日–10月8日": "1951-09-07/1951-10-08",
		"昭和26年〜27年": "1951/1952", "昭和63年〜平成2年": "1988/1990", "1951年〜1952年": "1951/1952", "1951年9月〜10月": "1951-09/1951-10",
		"2003年12月11日〜12日（平成15年12月11日〜12日）": "2003-12-11/2003-12-12",
	} {
		d, err := date.ParseJapanese(s)
		if err != nil || d.String() != want {
			t.Errorf("ParseJapanese(%q) = %s, %v, want %s", s, d, err, want)
		}
	}
}

func TestParseJapaneseRefusesWhatIsNotCertain(t *testing.T) {
	for s, words := range map[string]string{
		"": "empty", "1970月9月21日": "certainty", "1972年9年11日": "certainty", "1977年8年18日": "certainty", "1987月1月15日": "certainty",
		"2002年4年21日": "certainty", "2007年1年1月": "certainty", "202年6月22日": "certainty", "51年9月8日": "certainty", "元年9月8日": "certainty",
		"1951年8日": "certainty", "9月8日": "certainty", "1951年頃": "certainty", "1951年0月8日": "certainty", "1951年9月0日": "certainty",
		"2005/1": "certainty", "1953.11/30": "certainty", "慶応4年9月8日": "certainty", "昭和": "certainty", "年": "certainty", "1951年9月8日(土)": "certainty",
		"昭和1951年": "certainty", "昭和2十6年": "certainty", "二十六六年": "certainty", "十千年": "certainty", "53/11/30": "certainty",
		"1900年2月29日": "February 1900 has 28 days", "昭和26年9月31日": "September 1951 has 30 days", "1951年13月": "no month 13",
		"昭和64年1月8日": "昭和 lasted from 1926-12-25 to 1989-01-07", "昭和65年": "昭和 lasted", "平成元年1月7日": "平成 lasted from 1989-01-08",
		"平成31年5月1日": "平成 lasted", "令和元年4月30日": "令和 began on 2019-05-01", "大正元年7月29日": "大正 lasted", "大正15年12月26日": "大正 lasted", "明治45年7月31日": "明治 lasted",
		"明治元年9月8日": "lunisolar", "明治5年": "lunisolar", "明治五年十二月二日": "lunisolar",
		"1951年（昭和27年）9月8日": "but 1952 in the brackets", "2008年1月16日（平成20年1月17日）": "but 2008-01-17",
		"昭和28.5.21〜27.12.10": "ends before it begins", "1951年〜": "certainty", "1951年〜1952年〜1953年": "certainty", "1951年(昭和26年": "certainty",
	} {
		refuses(t, "ParseJapanese", date.ParseJapanese, s, words)
	}
}

func refuses(t *testing.T, name string, parse func(string) (date.Date, error), s, words string) {
	t.Helper()
	d, err := parse(s)
	var fault *date.Error
	if !errors.As(err, &fault) || !d.IsZero() {
		t.Errorf("%s(%q) = %s, %v, want an *Error", name, s, d, err)
		return
	}
	if !strings.Contains(fault.Words, words) || fault.Hint == "" {
		t.Errorf("%s(%q): %q, %q, want the words %q", name, s, fault.Words, fault.Hint, words)
	}
}

func TestAWrittenDateIsReadBack(t *testing.T) {
	for _, s := range []string{"2008-01-16", "2007-01", "2007", "1868-10-23", "1951-09-07/1951-09-08", "1951-09-07/1951-10-08", "1951-09/1951-10", "1951-09/1952-04", "1951/1952"} {
		d := must(t, s)
		if got, err := date.ParseEnglish(d.Write(english())); got != d {
			t.Errorf("%s written in English is read as %s, %v", d, got, err)
		}
		forms := japanese()
		forms.ShowEras = false
		if got, err := date.ParseJapanese(d.Write(forms)); got != d {
			t.Errorf("%s written in Japanese is read as %s, %v", d, got, err)
		}
	}
}
