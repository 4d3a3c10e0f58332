//go:build !linux && !darwin

package publish

func setUmask(int) {}
