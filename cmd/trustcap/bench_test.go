//go:build !windows

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// cost is what a whole process took.
type cost struct {
	cpu, wall time.Duration
	memory    float64 // MiB, at the most
}

// measure runs a program as a process of its own, some times, and gives the
// median.
func measure(b *testing.B, times int, name string, args ...string) cost {
	b.Helper()
	return measureWith(b, times, []string{"GOGC=400"}, name, args...)
}

// measureWith is measure with an environment added.
func measureWith(b *testing.B, times int, env []string, name string, args ...string) cost {
	b.Helper()
	var costs []cost
	for range times {
		c := exec.Command(name, args...)
		c.Env = append(os.Environ(), env...)
		start := time.Now()
		var said strings.Builder
		c.Stderr = &said
		err := c.Run() // the result goes nowhere: keeping it would count as the program's memory
		wall := time.Since(start)
		if c.ProcessState == nil || c.ProcessState.ExitCode() == 2 {
			b.Fatalf("%s: %v\n%.2000s", name, err, said.String())
		}
		rusage := c.ProcessState.SysUsage().(*syscall.Rusage)
		costs = append(costs, cost{c.ProcessState.UserTime() + c.ProcessState.SystemTime(), wall, float64(rusage.Maxrss) / 1024})
	}
	slices.SortFunc(costs, func(x, y cost) int { return int(x.cpu - y.cpu) })
	return costs[len(costs)/2]
}

// corpus writes n resources, a file each: 30 % services of some 80 lines, 50 %
// data sets, 20 % purposes.
func corpus(b *testing.B, n int) string {
	dir := b.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("trustcap: v1\n"+text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("organization.yaml", "organization: {name: Corpus GmbH, languages: [de, en], address: {country: DE}}\npeople: {owner: {title: Owner}}\nclassification: {internal: {rank: 1, title: Internal}}\n")
	for i := range n {
		switch i % 10 {
		case 0, 1, 2:
			write(fmt.Sprintf("service-%05d.yaml", i), fmt.Sprintf(serviceText, i, (i/10)*10+5))
		case 3, 4, 5, 6, 7:
			write(fmt.Sprintf("dataset-%05d.yaml", i), fmt.Sprintf(datasetText, i))
		default:
			write(fmt.Sprintf("purpose-%05d.yaml", i), fmt.Sprintf(purposeText, i, (i/10)*10+3))
		}
	}
	return dir
}

const serviceText = `services:
  service-%05d:
    title: {de: Webmail, en: Webmail}
    description:
      de: E-Mail im Browser
      en: E-mail in the browser
    outcomes:
      de: Sie lesen und schreiben E-Mails überall.
      en: You read and write e-mail everywhere.
    not_included:
      de: Einrichtung eigener Programme
      en: Setting up programs of your own
    serves:
      who: [businesses, consumers]
      minors: false
      countries: [DE, AT]
    disclose: public
    owner: owner
    status: live
    criticality: high
    promise:
      availability:
        target: 99.9%%
        window: {length: P1M, kind: calendar}
        force: contractual
        clause: "SLA 3.2"
        measured_by: "openslo:webmail-availability"
        excludes: [announced-maintenance]
        remedy: {kind: credit, share: 10%%, of: monthly-fee}
      first-response:
        target: PT4H
        clock: service-hours
        share: 95%%
        window: {length: P1M, kind: calendar}
        force: published
        measured_by: "tickets"
        remedy: none
    channels:
      - {kind: help-pages, languages: [de, en]}
      - kind: phone
        human: true
        hours: "Mo-Fr 08:00-18:00"
        languages: [de, en]
        shares_history: true
        since: 2019-03-01
      - kind: email
        human: true
        hours: "Mo-Fr 08:00-18:00"
        languages: [de, en]
    self_service:
      find: {channel: web}
      order: {channel: web}
      track: {channel: web, push: true}
      change: {channel: web}
      pay: {channel: web}
      cancel: {channel: web}
    support:
      tiers: [self-service, first-line, second-line]
      priorities:
        P1: {respond: PT30M, resolve: PT4H, clock: service-hours}
        P2: {respond: PT2H, resolve: PT8H, clock: service-hours}
    billing:
      invoice: itemized
      dispute: {channel: email, answer_within: P14D, clock: around-the-clock}
    changes:
      notice: P30D
      channels: [email, status-page]
      review: {every: P6M, last: 2026-05-20}
    complaints: {channel: email, answer_within: P5D, clock: working-days, escalation: owner}
    satisfaction:
      customers: {every: P1Y, last: 2026-03-01}
    continuity:
      rto: PT4H
      rpo: PT1H
      backup: {every: PT1H, last_restore_test: 2026-06-10}
      test: {every: P1Y, last: 2026-06-10}
      plan: "doc:bcp-mail"
    security:
      mfa: required
      encryption: {in_transit: {min: tls1.2}}
      vulnerability_scan: {every: P1W, last: 2026-11-18}
      patch_critical_within: P7D
    datasets: [dataset-%05d]
`

const datasetText = `datasets:
  dataset-%05d:
    title: {de: Postfächer, en: Mailboxes}
    classification: internal
    owner: owner
    personal:
      categories: [contact, communication-content]
      subjects: [customers, third-parties]
      special: []
      criminal: false
    retention:
      period: P90D
      trigger: contract-end
      deletion: automatic
      in_backups: P30D
    countries: [DE]
    encryption:
      at_rest: {cipher: aes-256-gcm}
      in_transit: {min: tls1.3}
    access:
      roles: [mail-ops]
      review: {every: P6M, last: 2026-05-24}
    source: [data-subject]
`

const purposeText = `purposes:
  purpose-%05d:
    title: {de: Newsletter, en: Newsletter}
    role: controller
    basis: consent
    device: {access: false}
    choice: opt-in
    default: denied
    asked:
      channel: web
      steps: 1
      separate: true
      wording: {version: 3, text: {de: Ja, en: "Yes"}}
    withdrawal: {channels: [web, email], steps: 1, told_before: true}
    record: {fields: [subject, time, wording, method], subject: pseudonym, kept: P3Y}
    double_opt_in: true
    datasets: [dataset-%05d]
    recipients: []
`

// program starts trustcap as users do, not as a test: the test binary links
// more, and starts more slowly.
func build(b *testing.B, pkg string) string {
	b.Helper()
	bin := filepath.Join(b.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", bin, pkg).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return bin
}

// BenchmarkCheck measures a whole check of a corpus against parsing the same
// files with yaml.v3.
func BenchmarkCheck(b *testing.B) {
	trustcap := build(b, ".")
	sizes := []int{100, 1_000, 10_000}
	if os.Getenv("BENCH_LARGE") != "" {
		sizes = append(sizes, 50_000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := corpus(b, n)
			for b.Loop() {
				parse := measure(b, 3, "parseyaml", dir)
				check := measure(b, 3, trustcap, "check", dir, "--as-of", "2026-11-21", "-f", "json", "--fail-on", "never")
				b.ReportMetric(check.cpu.Seconds()/parse.cpu.Seconds(), "cpu/yaml.v3")
				b.ReportMetric(check.cpu.Seconds(), "cpu-s")
				b.ReportMetric(check.wall.Seconds(), "wall-s")
				b.ReportMetric(check.memory, "MiB")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkReport measures the audit report as PDF, from the declarations to the
// file, and the check alone beside it: 680 resources have some 10,000 findings.
func BenchmarkReport(b *testing.B) {
	trustcap := build(b, ".")
	dir := corpus(b, 680)
	file := filepath.Join(b.TempDir(), "audit.pdf")
	for b.Loop() {
		check := measureWith(b, 3, nil, trustcap, "check", dir, "--as-of", "2026-11-21", "-f", "json", "--fail-on", "never")
		report := measureWith(b, 3, nil, trustcap, "report", "audit", dir, "--as-of", "2026-11-21", "-o", file)
		info, err := os.Stat(file)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(check.wall.Seconds(), "check-s")
		b.ReportMetric(report.wall.Seconds(), "wall-s")
		b.ReportMetric(report.cpu.Seconds(), "cpu-s")
		b.ReportMetric(report.memory, "MiB")
		b.ReportMetric(float64(info.Size())/(1<<20), "file-MiB")
	}
	b.ReportMetric(0, "ns/op")
}

// BenchmarkStart measures a check of one file above a program that does nothing
// but import OPA.
func BenchmarkStart(b *testing.B) {
	trustcap := build(b, ".")
	dir := b.TempDir()
	source := "package main\n\nimport _ \"github.com/open-policy-agent/opa/v1/rego\"\n\nfunc main() {}\n"
	// Below this package, so that it is part of the module.
	folder, err := os.MkdirTemp(".", ".opa-")
	if err != nil {
		b.Fatal(err)
	}
	defer os.RemoveAll(folder)
	if err := os.WriteFile(filepath.Join(folder, "main.go"), []byte(source), 0o644); err != nil {
		b.Fatal(err)
	}
	idle := build(b, "./"+folder)
	one := strings.ReplaceAll(fmt.Sprintf("trustcap: v1\norganization: {name: One GmbH, languages: [de, en], address: {country: DE}}\npeople: {owner: {title: Owner}}\nclassification: {internal: {rank: 1, title: Internal}}\n"+serviceText+datasetText+purposeText, 1, 1, 1, 1, 1), "\r", "")
	file := filepath.Join(dir, "one.yaml")
	if err := os.WriteFile(file, []byte(one), 0o644); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		base := measure(b, 15, idle)
		check := measure(b, 15, trustcap, "check", file, "--as-of", "2026-11-21", "--fail-on", "never")
		b.ReportMetric(float64((check.wall-base.wall).Microseconds())/1000, "wall-ms-above-OPA")
		b.ReportMetric(float64((check.cpu-base.cpu).Microseconds())/1000, "cpu-ms-above-OPA")
		b.ReportMetric(check.memory, "MiB")
	}
	b.ReportMetric(0, "ns/op")
	b.Logf("%s, %d cores", runtime.Version(), runtime.NumCPU())
}
