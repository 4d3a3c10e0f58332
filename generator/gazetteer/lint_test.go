package gazetteer

import "testing"

// Entries without a fault, to which those below add one.
const (
	soundCountries = `[AA]
name.en = "Aland"
name.ja = "アランド"
yomi = "あらんど"
predecessors = ["AAAA"]
[BB]
name.en = "Bland"
name.ja = "ブランド"
yomi = "ぶらんど"
`
	soundFormer = `[AAAA]
name.en = "Old Aland"
name.ja = "アランド王国"
yomi = "あらんどおうこく"
from = "1900"
to = "1950-06-30"
successors = ["AA"]
`
	soundGroups = `[GG]
name.en = "Gathering"
name.ja = "集団"
yomi = "しゅうだん"
[GG.members]
AA = [{from = "1967", to = "1970"}, {from = "1970"}]
BB = [{}]
`
)

// faultsOf reads the sound entries with more lines at the end of each table.
func faultsOf(t *testing.T, countries, former, groups, blocked string) string {
	t.Helper()
	_, problems := Read([]Table{
		{Kind: Blocked, Record: table(t, "blocked.toml", blocked)},
		{Kind: Countries, Record: table(t, "countries.toml", soundCountries+countries)},
		{Kind: Former, Record: table(t, "former.toml", soundFormer+former)},
		{Kind: Groups, Record: table(t, "groups.toml", soundGroups+groups)},
	})
	return problems.Sort().Error()
}

func TestTheLinterReportsAFaultAtItsPlace(t *testing.T) {
	const third = "[CC]\nname.en = \"Cland\"\nname.ja = \"クランド\"\nyomi = \"くらんど\"\n"            // lines 10 to 13
	const gone = "[CCCC]\nname.en = \"Old Cland\"\nname.ja = \"クランド王国\"\nyomi = \"くらんどおうこく\"\n" // lines 8 to 11
	const league = "[HH]\nname.en = \"League\"\nname.ja = \"連盟団\"\nyomi = \"れんめいだん\"\n"         // lines 8 to 11
	for _, test := range []struct{ name, countries, former, groups, blocked, want string }{
		{name: "nothing is wrong", countries: third, former: gone, groups: league},

		// Codes and links.
		{
			name: "a member that is no entry", groups: league + "[HH.members]\nAA = [{}]\nQQ = [{}]\naa = [{}]\n",
			want: `groups.toml:14:6: there is no country QQ [unknown-id]
	hint: a code is that of an entry in countries or former
groups.toml:15:6: there is no country aa [unknown-id]
	hint: did you mean "AA"?`,
		},
		{
			name: "a group among the members", groups: league + "[HH.members]\nGG = [{}]\n",
			want: "groups.toml:13:6: there is no country GG [unknown-id]\n\thint: a code is that of an entry in countries or former",
		},
		{
			name: "a successor and a predecessor that are no entries", countries: third + `predecessors = ["XXXX"]`, former: gone + `successors = ["BB", "QQ"]`,
			want: `countries.toml:14:17: there is no country XXXX [unknown-id]
	hint: a code is that of an entry in countries or former
former.toml:12:15: CCCC names BB among its successors, which does not name CCCC among its predecessors [bad-value]
	hint: links go both ways: add CCCC there, or take BB out here
former.toml:12:21: there is no country QQ [unknown-id]
	hint: a code is that of an entry in countries or former`,
		},
		{
			name: "a predecessor that does not name its successor", countries: third + `predecessors = ["AAAA"]`,
			want: "countries.toml:14:17: CC names AAAA among its predecessors, which does not name CC among its successors [bad-value]\n\thint: links go both ways: add CC there, or take AAAA out here",
		},

		// Times.
		{
			name: "times that end before they begin", former: gone + "from = \"1960\"\nto = \"1959-12\"\n", groups: league + "[HH.members]\nAA = [{from = \"1990-05-02\", to = \"1990-05-01\"}]\n",
			countries: third + "[CC.names.old]\nen = [\"Oldname\"]\nfrom = \"1900\"\nto = \"1899\"\n",
			want: `countries.toml:17:6: CC.names.old ends in 1899, before it begins in 1900 [bad-value]
	hint: from and to are the first and the last day, month or year
former.toml:13:6: CCCC ends in 1959-12, before it begins in 1960 [bad-value]
	hint: from and to are the first and the last day, month or year
groups.toml:13:34: the membership of AA ends in 1990-05-01, before it begins in 1990-05-02 [bad-value]
	hint: from and to are the first and the last day, month or year`,
		},
		{
			name: "a time of one year, or of one day", former: gone + "from = \"1960\"\nto = \"1960\"\n", groups: league + "[HH.members]\nAA = [{from = \"1990-05-02\", to = \"1990-05-02\"}]\n",
		},
		{
			name: "memberships that overlap", groups: league + "[HH.members]\nAA = [{to = \"1990-05-02\"}, {from = \"1990-05-02\", to = \"1991\"}, {from = \"1991\"}]\nBB = [{from = \"1990\"}, {}]\n",
			want: `groups.toml:13:28: this membership of AA overlaps another [bad-value]
	hint: a country is a member once at a time: join the two, or correct a date
groups.toml:14:24: this membership of BB overlaps another [bad-value]
	hint: a country is a member once at a time: join the two, or correct a date`,
		},
		{
			name: "a dated name outside the life of its state", former: gone + "from = \"1900\"\nto = \"1950\"\n[CCCC.names.after]\nen = [\"Latename\"]\nfrom = \"1951\"\n[CCCC.names.before]\nja = [\"前名前\"]\nto = \"1899-12\"\n[CCCC.names.meeting]\nen = [\"Lastname\"]\nfrom = \"1950\"\n",
			want: `former.toml:16:8: CCCC.names.after begins in 1951, after CCCC ended in 1950 [bad-value]
	hint: correct one of the dates, or give the name to what came after
former.toml:19:6: CCCC.names.before ends in 1899-12, before CCCC began in 1900 [bad-value]
	hint: correct one of the dates, or give the name to what came before`,
		},

		// Names.
		{
			name: "one name for two states", countries: third + "also.en = [\"Aland\"]\nalso.ja = [\"アランド\"]\n",
			want: `countries.toml:14:12: "Aland" is a name of CC and, at the same time, of AA (countries.toml:2) [bad-name]
	hint: give each the years in which it has the name, or put it under ambiguous
countries.toml:15:12: "アランド" is a name of CC and, at the same time, of AA (countries.toml:3) [bad-name]
	hint: give each the years in which it has the name, or put it under ambiguous`,
		},
		{
			name: "one name in another spelling", countries: third + "also.en = [\"Côte Land\"]\n", former: gone + "also.en = [\"COTE–LAND\"]\n",
			want: "former.toml:12:12: \"COTE–LAND\" is a name of CCCC and, at the same time, of CC (countries.toml:14) [bad-name]\n\thint: give each the years in which it has the name, or put it under ambiguous",
		},
		{
			name: "one name for a country and a group", groups: "[HH]\nname.en = \"Bland\"\nname.ja = \"連盟団\"\nyomi = \"れんめいだん\"\n",
			want: "groups.toml:9:11: \"Bland\" is a name of HH and, at the same time, of BB (countries.toml:7) [bad-name]\n\thint: give each the years in which it has the name, or put it under ambiguous",
		},
		{
			name: "one adjective, one combining form and one character for two states", countries: third + "adjective.en = [\"Landish\", \"Lando-\"]\nkanji.ja = [\"國\"]\n",
			former: gone + "adjective.en = [\"Landish\", \"Lando-\"]\nkanji.ja = [\"国\"]\n",
			want: `former.toml:12:17: "Landish" is a name of CCCC and, at the same time, of CC (countries.toml:14) [bad-name]
	hint: give each the years in which it has the name, or put it under ambiguous
former.toml:12:28: "Lando" is a name of CCCC and, at the same time, of CC (countries.toml:14) [bad-name]
	hint: give each the years in which it has the name, or put it under ambiguous
former.toml:13:13: "国" is a name of CCCC and, at the same time, of CC (countries.toml:15) [bad-name]
	hint: give each the years in which it has the name, or put it under ambiguous`,
		},
		{
			name: "an adjective that is a name elsewhere", countries: third + "also.en = [\"Landish\"]\n", former: gone + "adjective.en = [\"Landish\"]\n",
		},
		{
			name: "one name at different times", countries: third + "[CC.names.new]\nen = [\"Republic\"]\nfrom = \"1950-07\"\n",
			former: gone + "[CCCC.names.old]\nen = [\"Republic\"]\nto = \"1950-06-30\"\n",
		},
		{
			name: "one name whose time ends in the year in which another's begins", countries: third + "[CC.names.new]\nen = [\"Republic\"]\nfrom = \"1950\"\n",
			former: gone + "[CCCC.names.old]\nen = [\"Republic\"]\nto = \"1950\"\n",
		},
		{
			name: "one name on one day", countries: third + "[CC.names.new]\nen = [\"Republic\"]\nfrom = \"1950-06-30\"\n",
			former: gone + "[CCCC.names.old]\nen = [\"Republic\"]\nto = \"1950-06-30\"\n",
			want:   "former.toml:13:7: \"Republic\" is a name of CCCC and, at the same time, of CC (countries.toml:15) [bad-name]\n\thint: give each the years in which it has the name, or put it under ambiguous",
		},
		{
			name: "one name that is declared ambiguous once", countries: third + "ambiguous.en = [\"Aland\"]\n",
		},
		{
			name: "a dated name that is declared ambiguous", countries: third + "[CC.names.first]\nen = [\"Republic of Land\"]\nto = \"1950\"\nambiguous = true\n",
			former: gone + "also.en = [\"Republic of Land\"]\n",
		},
		{
			name: "a full name that holds one which is ambiguous in one of the two", countries: third + "also.en = [\"Republic of Land\"]\nambiguous.en = [\"Land\"]\n",
			former: gone + "also.en = [\"Republic of Land\"]\n",
			want:   "former.toml:12:12: \"Republic of Land\" is a name of CCCC and, at the same time, of CC (countries.toml:14) [bad-name]\n\thint: give each the years in which it has the name, or put it under ambiguous",
		},
		{
			name: "a dated name that is given twice", countries: third + "[CC.names.first]\nen = [\"Republic\"]\nto = \"1950\"\n[CC.names.second]\nen = [\"Republic\", \"Realm\", \"Realm\"]\nfrom = \"1949-12-31\"\n",
			want: `countries.toml:18:7: "Republic" is given to CC twice for the same time (countries.toml:15) [bad-name]
	hint: join the two times, or correct a date
countries.toml:18:28: "Realm" is given to CC twice for the same time (countries.toml:18) [bad-name]
	hint: join the two times, or correct a date`,
		},
		{
			name: "a dated name that returns, and its other spellings", countries: third + "[CC.names.first]\nen = [\"Viet Nam State\", \"Vietnam State\"]\nto = \"1950\"\n[CC.names.second]\nen = [\"Viet Nam State\"]\nfrom = \"1960\"\n",
		},
		{
			name: "a name that is blocked", countries: third + "also.en = [\"C Basin\", \"Cland Sea\"]\n", blocked: "en = [\"cland\", \"c basin\"]\nja = [\"集団\"]\n",
			want: `countries.toml:11:11: the name "Cland" is blocked too (blocked.toml:1), and so never found [bad-name]
	hint: take it out of one of the two; a name that does not always mean the country belongs to ambiguous
countries.toml:14:12: the name "C Basin" is blocked too (blocked.toml:1), and so never found [bad-name]
	hint: take it out of one of the two; a name that does not always mean the country belongs to ambiguous
groups.toml:3:11: the name "集団" is blocked too (blocked.toml:2), and so never found [bad-name]
	hint: take it out of one of the two; a name that does not always mean the country belongs to ambiguous`,
		},
		{
			name: "a name that is blocked in capitals only", countries: third + "also.en = [\"cland\"]\n", blocked: "en = [\"CLAND\"]\n",
		},

		// Readings.
		{
			name: "readings that are not hiragana", countries: "[CC]\nname.en = \"Cland\"\nname.ja = \"クランド\"\nyomi = \"クランド\"\n", former: "[CCCC]\nname.en = \"Old Cland\"\nname.ja = \"クランド王国\"\nyomi = \"くらんど おうこく\"\n",
			want: `countries.toml:13:8: the reading "クランド" has 'ク' [bad-value]
	hint: a reading is hiragana and ー, without spaces and middle dots
former.toml:11:8: the reading "くらんど おうこく" has ' ' [bad-value]
	hint: a reading is hiragana and ー, without spaces and middle dots`,
		},
		{
			name: "a reading with a long vowel", countries: "[CC]\nname.en = \"Cland\"\nname.ja = \"クーランド\"\nyomi = \"くーらんど\"\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := faultsOf(t, test.countries, test.former, test.groups, test.blocked); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
