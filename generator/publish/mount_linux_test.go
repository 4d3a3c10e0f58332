package publish

import (
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// mount puts an empty file system of limited size on a folder, for the time of the test.
func mount(t *testing.T, folder, options string) {
	t.Helper()
	if err := unix.Mount("none", folder, "tmpfs", 0, options); err != nil {
		t.Skip("this test needs the right to mount: ", err)
	}
	t.Cleanup(func() { _ = unix.Unmount(folder, unix.MNT_DETACH) })
}

func remount(t *testing.T, folder, option string) {
	t.Helper()
	flags, data := uintptr(unix.MS_REMOUNT), option
	if option == "ro" {
		flags, data = flags|unix.MS_RDONLY, ""
	}
	if err := unix.Mount("none", folder, "tmpfs", flags, data); err != nil {
		t.Skip("this test needs the right to mount: ", err)
	}
}

func mountOverlay(t *testing.T, folder string) {
	t.Helper()
	at := func(name string) string { return filepath.Join(folder, name) }
	options := fmt.Sprintf("lowerdir=%s,upperdir=%s,workdir=%s", at("lower"), at("upper"), at("work"))
	if err := unix.Mount("overlay", at("merged"), "overlay", 0, options); err != nil {
		t.Skip("this test needs the right to mount an overlay: ", err)
	}
	t.Cleanup(func() { _ = unix.Unmount(at("merged"), unix.MNT_DETACH) })
}
