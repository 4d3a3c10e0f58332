package i18n

import (
	"reflect"
	"strings"
	"unicode"

	"monjo/generator/date"
	"monjo/generator/source"
)

// readForms gives forms with the fields that the table [dates] has; the field
// UnspecifiedDay is its key unspecified_day.
func readForms(t *source.Table, forms date.Forms) date.Forms {
	value := reflect.ValueOf(&forms).Elem()
	for i := range value.NumField() {
		key := snake(value.Type().Field(i).Name)
		switch field := value.Field(i); field.Kind() {
		case reflect.String:
			if v := t.String(key); v.Text != "" {
				field.SetString(v.Text)
			}
		case reflect.Bool:
			if v, ok := t.Flag(key); ok {
				field.SetBool(v)
			}
		case reflect.Array:
			for n, v := range t.Strings(key) {
				if n < field.Len() {
					field.Index(n).SetString(v.Text)
				}
			}
		}
	}
	t.Close("the keys are those of the built-in table [dates]")
	return forms
}

func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 && !unicode.IsUpper(rune(name[i-1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
