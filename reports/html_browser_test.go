package reports

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// browser is a tab of a Chromium that is started for one test.
type browser struct {
	t   *testing.T
	ctx context.Context
}

// startBrowser starts a Chromium with a profile of its own.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	path := needTool(t, "chromium", "chromium-browser", "google-chrome")
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	t.Cleanup(cancel)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.Flag("hide-scrollbars", true))
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	ctx, stopBrowser := chromedp.NewContext(ctx)
	t.Cleanup(stopBrowser)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// tab opens a tab in a started browser.
func tab(t *testing.T, started context.Context) browser {
	t.Helper()
	ctx, cancel := chromedp.NewContext(started)
	t.Cleanup(cancel)
	return browser{t, ctx}
}

func call[P, R any](b browser, command cdp.Command[P, R], params P) {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, command, params); err != nil {
		b.t.Fatal(err)
	}
}

// look sets what the page is looked at with: a width, a medium, a colour scheme.
func (b browser) look(width int64, media, scheme string) {
	b.t.Helper()
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 1})
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
}

func (b browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// value is what an expression gives in the page.
func value[T any](b browser, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatal(err)
	}
	return v
}

// serve gives out one page and counts who asks for anything.
func serve(t *testing.T, document string) (address string, requests *atomic.Int64) {
	t.Helper()
	requests = new(atomic.Int64)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, document)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/report.html", requests
}

// pages are what is looked at in the browser.
func pages(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{"blocks.de": written(t, everyBlock(), "de"), "many.de": written(t, manyFindings(wholeFindings+1), "de")}
	for _, tag := range []string{"de", "en"} {
		l, inv := language(t, tag), house(t)
		out["audit."+tag] = written(t, Audit(assessment(), inv, l), tag)
		out["register."+tag] = written(t, Register(differing(), records(t), l), tag)
		out["soa."+tag] = written(t, SoA(differing(), records(t), catalogue(t), l), tag)
		out["period."+tag] = written(t, PeriodAudit(history(t), assessment(), inv, l), tag)
		out["trust."+tag] = written(t, Trust(public("customers"), inv.Disclosed("customers"), l), tag)
		out["trust-empty."+tag] = written(t, Trust(public("public"), empty(t).Disclosed("public"), l), tag)
	}
	return out
}

func TestPagesInABrowser(t *testing.T) {
	axe := axeSource(t)
	started := startBrowser(t)
	for name, document := range pages(t) {
		t.Run(name, func(t *testing.T) {
			b := tab(t, started)
			address, requests := serve(t, document)
			messages := chromedp.Console(b.ctx)
			b.look(1280, "screen", "light")
			b.do(chromedp.Navigate(address))

			for _, width := range []int64{360, 800, 1280} {
				for _, scheme := range []string{"light", "dark"} {
					b.look(width, "screen", scheme)
					b.settle()
					b.picture(fmt.Sprintf("%s-%d-%s", name, width, scheme))
					if wide := value[int](b, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
						t.Errorf("at %d px the page is %d px too wide: %s", width, wide, b.tooWide())
					}
				}
			}
			b.print(name)
			value[bool](b, axe+";true")
			widths := []int64{360, 1280}
			if strings.HasPrefix(name, "many") {
				widths = widths[1:] // what is many is the same again
			}
			for _, width := range widths {
				for scheme, palette := range map[string]Palette{"light": Light, "dark": Dark} {
					b.look(width, "screen", scheme)
					b.settle()
					want := fmt.Sprintf("rgb(%d, %d, %d)", palette.Surface.R, palette.Surface.G, palette.Surface.B)
					if got := value[string](b, `getComputedStyle(document.querySelector("main")).backgroundColor`); got != want {
						t.Errorf("the surface of the %s page is %s, want %s", scheme, got, want)
					}
					for _, v := range value[[]string](b, runAxe) {
						t.Errorf("axe, %s, %d px: %s", scheme, width, v)
					}
				}
			}
			if n := requests.Load(); n != 1 {
				t.Errorf("%d requests, want the page alone", n)
			}
			b.quiet(messages)
		})
	}
}

// axeSource is the script that looks for what keeps people out.
func axeSource(t *testing.T) string {
	t.Helper()
	axe, err := os.ReadFile(needFile(t, "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(axe)
}

const runAxe = `axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations.map(v =>
	v.id + ": " + v.help + " — " + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + " [" + n.any.concat(n.all, n.none).map(c => c.message).join("; ").slice(0, 200) + "]").join(" | ")))`

// settle waits until what a change of the look sets off has happened.
func (b browser) settle() {
	b.t.Helper()
	value[bool](b, `new Promise(done => {
		let frames = 4;
		const next = () => --frames > 0 ? requestAnimationFrame(next) : done(true);
		requestAnimationFrame(next);
	})`)
}

// tooWide names what sticks out of the page.
func (b browser) tooWide() string {
	b.t.Helper()
	return value[string](b, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && !e.closest(".scroll") && !e.closest(".v")).slice(0, 5).map(e => e.tagName + "." + e.className).join(", ")`)
}

// picture keeps a picture of the whole page in the folder that
// TRUSTCAP_PICTURES names, for a person to look at.
func (b browser) picture(name string) {
	b.t.Helper()
	folder := os.Getenv("TRUSTCAP_PICTURES")
	if folder == "" {
		return
	}
	shot, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), shot, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// print looks at the page as paper of the width of A4 shows it.
func (b browser) print(name string) {
	b.t.Helper()
	const paper = 643 // px of 170 mm
	value[bool](b, `(() => { for (const e of document.querySelectorAll(".e")) e.classList.add("off"); return true; })()`)
	b.look(paper, "print", "dark")
	b.settle()
	b.picture(name + "-print")
	for _, problem := range value[[]string](b, `[...document.querySelectorAll("main th, main td, main article, main p, main .st")].filter(e => !e.closest("details, form, .v, .words, .number")).flatMap(e => {
		const box = e.getBoundingClientRect(), name = e.tagName + " " + e.textContent.slice(0, 40);
		if (e.matches(".bars .drawn") ? box.width === 0 : box.width === 0 || box.height === 0) return [name + " is not there"];
		if (box.right > `+fmt.Sprint(paper)+` + 1) return [name + " ends at " + box.right];
		return [];
	}).slice(0, 8)`) {
		b.t.Errorf("on paper: %s", problem)
	}
	if got := value[string](b, `getComputedStyle(document.documentElement).getPropertyValue("--ink").trim()`); got != Print.Ink.Hex() {
		b.t.Errorf("paper has ink %s, want %s", got, Print.Ink.Hex())
	}
	if got := value[int](b, `[...document.querySelectorAll("nav, form, .skip")].filter(e => e.offsetParent !== null || e.getClientRects().length > 0).length`); got != 0 {
		b.t.Errorf("%d of contents, filter and skip link are on paper", got)
	}
	if folder := os.Getenv("TRUSTCAP_PICTURES"); folder != "" {
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		out, err := chromedp.Call(b.ctx, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: new(true)})
		if err != nil {
			b.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name+"-print.pdf"), out.Data, 0o644); err != nil {
			b.t.Fatal(err)
		}
	}
	value[bool](b, `(() => { for (const e of document.querySelectorAll(".e")) e.classList.remove("off"); return true; })()`)
}

func TestTheFilterInABrowser(t *testing.T) {
	b := tab(t, startBrowser(t))
	address, _ := serve(t, written(t, everyBlock(), "de"))
	b.look(1280, "screen", "light")
	b.do(chromedp.Navigate(address))
	shown := func(selector string) int {
		t.Helper()
		return value[int](b, `[...document.querySelectorAll(`+quote(selector)+`)].filter(e => e.getClientRects().length > 0).length`)
	}
	output := func() string {
		t.Helper()
		return value[string](b, `document.querySelector("output").textContent`)
	}
	click := func(selector string) { t.Helper(); b.do(chromedp.Click(chromedp.CSS(selector))) }

	if got := output(); got != "11 Einträge" {
		t.Errorf("at first the filter says %q", got)
	}
	if shown("form") != 1 || shown(".e") != 7 || shown("button[type=reset]") != 0 {
		t.Errorf("at first there are %d filters, %d entries", shown("form"), shown(".e"))
	}

	b.do(chromedp.SendKeys(chromedp.CSS("#_q"), "YAML:57"))
	if got := output(); got != "1 von 11 Einträgen" || shown("article") != 1 || shown("#passes") != 0 || shown("#T5") != 0 {
		t.Errorf("after typing the filter says %q and shows %d findings", got, shown("article"))
	}
	if shown("#iso27001") != 1 || shown("#gdpr") != 0 {
		t.Error("the section above a hit is not shown, or one without any is")
	}
	if shown("#summary") != 1 || shown("#verify") != 1 {
		t.Error("a section that holds no entry has gone")
	}
	b.do(chromedp.SendKeys(chromedp.CSS("#_q"), "\r"))
	if got := value[string](b, `location.pathname + location.search`); got != "/report.html" {
		t.Errorf("the return key leads to %s", got)
	}

	click("button[type=reset]")
	b.settle()
	if got := output(); got != "11 Einträge" || shown(".e") != 7 {
		t.Errorf("after reset the filter says %q", got)
	}

	click(`button[data-s="2"]`)
	if got := value[string](b, `document.querySelector('button[data-s="2"]').getAttribute("aria-pressed")`); got != "true" {
		t.Errorf("a pressed button has aria-pressed=%q", got)
	}
	if got := output(); got != "1 von 11 Einträgen" {
		t.Errorf("of the tolerated the filter says %q", got)
	}
	click(`button[data-s="4"]`)
	if got := output(); got != "5 von 11 Einträgen" || shown("#passes tbody .e") != 4 {
		t.Errorf("of two states the filter says %q", got)
	}
	click(`button[data-s="2"]`)
	click(`button[data-s="4"]`)
	value[bool](b, `(() => { const f = document.getElementById("_f"); f.value = "gdpr"; f.dispatchEvent(new Event("change")); return true; })()`)
	if got := output(); got != "1 von 11 Einträgen" || shown("#gdpr") != 1 || shown("#iso27001") != 0 {
		t.Errorf("of one framework the filter says %q", got)
	}
}

func TestForcedColoursTakeTheMarks(t *testing.T) {
	b := tab(t, startBrowser(t))
	address, _ := serve(t, written(t, everyBlock(), "de"))
	b.look(1280, "screen", "light")
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}})
	b.do(chromedp.Navigate(address))
	b.settle()
	b.picture("forced-colours")
	if got := value[int](b, `(() => {
		const probe = document.createElement("p");
		document.body.append(probe);
		const ink = getComputedStyle(probe).color;
		probe.remove();
		return [...document.querySelectorAll(".m, .bars .solid")].filter(e => (e.matches(".m") ? getComputedStyle(e).color : getComputedStyle(e).fill) !== ink).length;
	})()`); got != 0 {
		t.Errorf("%d marks keep a colour of their own", got)
	}
}

func TestWithoutScriptEverythingIsThere(t *testing.T) {
	b := tab(t, startBrowser(t))
	address, _ := serve(t, written(t, everyBlock(), "de"))
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.look(1280, "screen", "light")
	b.do(chromedp.Navigate(address))
	if got := value[int](b, `[...document.querySelectorAll(".e, main section, nav a")].filter(e => e.getClientRects().length === 0).length`); got != 0 {
		t.Errorf("%d entries, sections or links are not shown", got)
	}
	if got := value[int](b, `document.querySelector("form").getClientRects().length`); got != 0 {
		t.Error("the filter is shown, and does nothing")
	}
}

func TestTwoThousandFindingsAreFilteredAtOnce(t *testing.T) {
	b := tab(t, startBrowser(t))
	address, _ := serve(t, written(t, manyFindings(allFindings), "de"))
	b.look(1280, "screen", "light")
	b.do(chromedp.Navigate(address))
	best := value[float64](b, `(() => {
		const search = document.getElementById("_q");
		let best = Infinity;
		for (const text of ["webhosting.yaml:1", "", "service-backup-7", "", "yaml:199", ""]) {
			const start = performance.now();
			search.value = text;
			search.dispatchEvent(new Event("input"));
			document.body.offsetHeight;
			best = Math.min(best, performance.now() - start);
		}
		return best;
	})()`)
	if best >= 100 {
		t.Errorf("filtering %d findings takes %.0f ms", allFindings, best)
	}
	t.Logf("%.1f ms", best)
}

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return strings.TrimSpace(string(b))
}

// quiet holds the page to having said nothing on its console.
func (b browser) quiet(messages iter.Seq2[chromedp.ConsoleMessage, error]) {
	b.t.Helper()
	value[bool](b, `console.log("the end"), true`)
	for m, err := range messages {
		if err != nil {
			b.t.Fatal(err)
		}
		if m.Text == "the end" {
			return
		}
		b.t.Errorf("the console says %q", m.String())
	}
}
