//go:build linux || darwin

package publish

import "syscall"

func setUmask(mask int) { syscall.Umask(mask) }
