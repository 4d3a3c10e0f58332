package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"monjo/generator/date"
)

type newCommand struct {
	Kind   string `arg:"" enum:"document,initiative" help:"document or initiative."`
	ID     string `arg:"" help:"The ID, which is the address for ever: JPSEA/20070100.O1, or ministerial-meeting."`
	Date   string `help:"The document's date, such as 2007-01-16, 2007-01 or 2007; taken from an ID such as 20070100.O1 when not given." placeholder:"DATE"`
	Source string `help:"The archive's folder, which holds content." default:"." type:"path" placeholder:"DIR"`
}

var (
	dateInID     = regexp.MustCompile(`(?:^|/)(\d{4})(\d{2})(\d{2})\.`)
	documentID   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$`)
	initiativeID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// Run writes a record that passes check, with words in place of what only its author knows.
func (c *newCommand) Run(s streams) error {
	form, path, record := documentID, filepath.Join("content", "documents", filepath.FromSlash(c.ID), "document.toml"), newDocument
	if c.Kind == "initiative" {
		form, path, record = initiativeID, filepath.Join("content", "initiatives", c.ID+".toml"), newInitiative
	}
	if !form.MatchString(c.ID) {
		return fmt.Errorf("%q cannot be the ID of a new %s", c.ID, c.Kind)
	}
	if c.Kind == "document" {
		dated, err := c.date()
		if err != nil {
			return err
		}
		record = strings.Replace(record, "DATE", dated, 1)
	}
	root, err := openContent(c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := root.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		if os.IsExist(err) {
			return fmt.Errorf("%s is there already", path)
		}
		return err
	}
	_, err = file.WriteString(strings.ReplaceAll(record, "ID", c.ID))
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		fmt.Fprintln(s.out, path)
	}
	return err
}

// date is the date given, or that of an ID of the database's form, in which 00 stands
// for a month or day that is not known.
func (c *newCommand) date() (string, error) {
	text := c.Date
	if m := dateInID.FindStringSubmatch(c.ID); text == "" && m != nil {
		text = m[1]
		for _, part := range m[2:] {
			if part == "00" {
				break
			}
			text += "-" + part
		}
	}
	if text == "" {
		return "", fmt.Errorf("the ID does not tell the document's date; add --date, such as --date 2007-01")
	}
	d, err := date.Parse(text)
	if err != nil {
		return "", fmt.Errorf("the date of the document: %w", err)
	}
	return d.String(), nil
}

const newDocument = `title.en = "Untitled document ID"
title.ja = "無題の文書 ID"
date     = "DATE"        # 2007-01-16, or 2007-01 or 2007 when no more is known
kind     = "other"       # treaty, agreement, declaration, statement, speech, programme, plan, memorandum …
# place.en  = "Tokyo"
# place.ja  = "東京"
# source.en = "Ministry of Foreign Affairs of Japan"
# source.ja = "外務省"

# Put the texts beside this file as en.md and ja.md and state what each of them is:
# [text.en]
# status = "official"    # authentic, official, provisional, unofficial
`

const newInitiative = `name.en = "ID"
name.ja = "ID"
kind    = "programme"    # programme, meeting, fund, agreement, commitment, plan, declaration, strategy
# description.en = "One or two sentences."
# description.ja = "一、二文の説明。"

# [events.proposed]
# date    = "2007-01"
# passage = "JPSEA/20070100.O1#p25-p26"
`
