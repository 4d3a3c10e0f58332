package source

import (
	"fmt"

	"monjo/generator/diag"
)

// Forbidden says whether, and why, r cannot stand in a text or a record. The code
// is empty for an ordinary character; [diag.DoubtfulSign] for one that is kept but
// is probably damage; [diag.BadCharacter] for one that is refused.
//
// The bidirectional controls are those with the Unicode property Bidi_Control
// (PropList.txt, Unicode 16.0): they can make a reader see other words than those
// in the file.
func Forbidden(r rune) (code diag.Code, words, hint string) {
	switch {
	case r == 0:
		return diag.BadCharacter, "a NUL character", "the file is damaged or not a text; take the character out"
	case r == 0x1b:
		return diag.BadCharacter, "an escape character (U+001B)", "the file looks like ISO-2022-JP; save it as UTF-8"
	case r < ' ' && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0:
		return diag.BadCharacter, fmt.Sprintf("a control character (U+%04X)", r), "take the character out"
	case r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return diag.BadCharacter, fmt.Sprintf("a bidirectional control (U+%04X), which can change the order of the words shown", r), "take the character out"
	case r == 0xfffd:
		return diag.DoubtfulSign, "a replacement character (U+FFFD): a letter was lost before the text came here", "look the letter up in the source"
	case r == 0xfeff:
		return diag.DoubtfulSign, "a byte order mark (U+FEFF) inside the text", "take the character out"
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef:
		return diag.BadCharacter, fmt.Sprintf("a code point that is no character (U+%04X)", r), "take it out"
	}
	return "", "", ""
}
