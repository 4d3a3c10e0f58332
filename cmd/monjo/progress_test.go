package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestProgressIsWrittenOncePerHundredth(t *testing.T) {
	var out bytes.Buffer
	p := &progress{Sink: nowhere{}, out: &out, total: 1000}
	for n := range 1003 { // assets come on top of the pages
		if err := p.Put(fmt.Sprint(n), nil); err != nil {
			t.Fatal(err)
		}
	}
	p.end()
	if n := strings.Count(out.String(), "\r"); n != 101 {
		t.Errorf("%d lines were written", n)
	}
	if !strings.Contains(out.String(), "\r1,000 of 1,000 files") || strings.Contains(out.String(), "1,001") {
		t.Errorf("the end is not told: %q", out.String())
	}
}

func TestALogGetsNoProgress(t *testing.T) {
	var out bytes.Buffer
	sink, end := showing(nowhere{}, &out, 10)
	if _, ok := sink.(nowhere); !ok {
		t.Errorf("%T", sink)
	}
	end()
	if out.Len() > 0 {
		t.Errorf("%q", out.String())
	}
}
