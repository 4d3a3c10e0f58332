//go:build !linux

package publish

import "testing"

func mount(t *testing.T, _, _ string)     { t.Skip("this test mounts file systems as Linux does") }
func remount(t *testing.T, _, _ string)   { t.Skip("this test mounts file systems as Linux does") }
func mountOverlay(t *testing.T, _ string) { t.Skip("this test mounts file systems as Linux does") }
