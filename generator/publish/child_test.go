package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync/atomic"
	"syscall"
	"testing"
)

// childPlan is what a second process, the test binary itself, is to do.
type childPlan struct {
	Out      string
	Site     files
	Umask    int
	Spare    bool
	Fallback bool // as on a file system that cannot exchange
	KillAt   int  // the number of the step at which the process kills itself; 0 for never
	Repeat   int  // this many more builds, each with another index.html
}

const childVariable = "MONJO_PUBLISH_TEST_CHILD"

func TestMain(m *testing.M) {
	plan := os.Getenv(childVariable)
	if plan == "" {
		os.Exit(m.Run())
	}
	if err := child(plan); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

func child(encoded string) error {
	var plan childPlan
	if err := json.Unmarshal([]byte(encoded), &plan); err != nil {
		return err
	}
	if plan.Umask != 0 {
		setUmask(plan.Umask)
	}
	s := thisSystem()
	if plan.Fallback {
		s.exchange = func(*os.File, string, *os.File, string) error { return errors.ErrUnsupported }
	}
	var steps atomic.Int64
	s.step = func(change string) {
		if int(steps.Add(1)) == plan.KillAt {
			fmt.Println(change)
			self, _ := os.FindProcess(os.Getpid())
			_ = self.Kill()
			select {}
		}
	}
	for i := range plan.Repeat + 1 {
		site := plan.Site
		if i > 0 {
			site = site.with(files{"index.html": fmt.Sprint(i)})
		}
		if _, err := writeWith(plan.Out, site, s, Options{Spare: plan.Spare}); err != nil {
			return err
		}
	}
	return nil
}

func childCommand(t testing.TB, plan childPlan) *exec.Cmd {
	t.Helper()
	encoded, err := json.Marshal(plan)
	if err != nil {
		t.Fatal(err)
	}
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(binary)
	command.Env = append(os.Environ(), childVariable+"="+string(encoded))
	return command
}

// runChild runs the plan to its end, or to its kill, which it reports.
func runChild(t testing.TB, plan childPlan) (killedAt string) {
	t.Helper()
	output, err := childCommand(t, plan).Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &exit) && (exit.ProcessState.Sys().(syscall.WaitStatus)).Signaled():
		return string(output)
	}
	t.Fatalf("child: %v: %s", err, exit.Stderr)
	return ""
}
