//go:build ignore

// Fills in what Go's text/template makes of the cases in *.golden: go run golden.go *.golden
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type Inner struct {
	Title string
	Next  *Inner
}

type Object struct {
	Inner
	Name   string
	Any    any
	Count  int
	Labels map[string]string
	Call   func(int) string
	hidden string
}

func (Object) Hello() string                 { return "hello" }
func (Object) Add(a, b int) int              { return a + b }
func (Object) Nothing() any                  { return nil }
func (Object) Join(s string, x ...any) string { return s + fmt.Sprint(x...) }
func (Object) Fail() (string, error)         { return "", errors.New("failed on purpose") }
func (Object) Child() map[string]any         { return map[string]any{"k": "v"} }

type Named map[string]any

func (n Named) Keys() int { return len(n) }

func functions() template.FuncMap {
	shown := func(v any) string { return fmt.Sprintf("%T:%v", v, v) }
	return template.FuncMap{
		"takesInt":     func(v int) string { return shown(v) },
		"takesInt64":   func(v int64) string { return shown(v) },
		"takesInt8":    func(v int8) string { return shown(v) },
		"takesUint8":   func(v uint8) string { return shown(v) },
		"takesUint64":  func(v uint64) string { return shown(v) },
		"takesFloat":   func(v float64) string { return shown(v) },
		"takesFloat32": func(v float32) string { return shown(v) },
		"takesComplex": func(v complex128) string { return shown(v) },
		"takesString":  func(v string) string { return shown(v) },
		"takesBool":    func(v bool) string { return shown(v) },
		"takesAny":     func(v any) string { return shown(v) },
		"takesMap":     func(v map[string]any) string { return shown(v) },
		"takesStrings": func(v []string) string { return shown(v) },
		"takesList":    func(v []any) string { return shown(v) },
		"takesError":   func(v error) string { return shown(v) },
		"takesTwo":     func(a, b any) string { return fmt.Sprint(a, "-", b) },
		"takesMany":    func(a string, b ...int) string { return fmt.Sprint(a, b) },
		"takesAnys":    func(b ...any) string { return fmt.Sprint(len(b), b) },
		"takesNone":    func() string { return "none" },
		"nilAny":       func() any { return nil },
		"stringAny":    func() any { return "string" },
		"emptyMap":     func() map[string]any { return map[string]any{} },
		"fails":        func(s string) (string, error) { return "", errors.New(s) },
		"failsWrapped": func(s string) (string, error) { return "", fmt.Errorf("outer: %w", errors.New(s)) },
		"list":         func(v ...any) []any { return v },
		"adder":        func() func(int, int) int { return func(a, b int) int { return a + b } },
		"upper":        strings.ToUpper,
	}
}

func data() map[string]any {
	text, err := os.ReadFile("data.json")
	check(err)
	values := map[string]any{}
	check(json.Unmarshal(text, &values))
	values["int"] = 7
	values["int64"] = int64(64)
	values["uint8"] = uint8(8)
	values["strings"] = []string{"x", "y"}
	values["ints"] = []int{4, 5}
	values["stringMap"] = map[string]string{"k": "v"}
	values["named"] = Named{"k": "v", "nothing": nil}
	values["object"] = Object{Inner: Inner{Title: "inner"}, Name: "object", Count: 3, Labels: map[string]string{"a": "b"}}
	values["pointer"] = &Inner{Title: "pointed"}
	values["error"] = errors.New("an error")
	return values
}

// include and tpl do what Helm's do.
type engine struct{ counts map[string]int }

func (e engine) include(t *template.Template) func(string, any) (string, error) {
	return func(name string, dot any) (string, error) {
		var out strings.Builder
		if e.counts[name] > 1000 {
			return "", fmt.Errorf("rendering template has a nested reference name: %s: %w", name, errors.New("unable to execute template"))
		}
		e.counts[name]++
		err := t.ExecuteTemplate(&out, name, dot)
		e.counts[name]--
		return out.String(), err
	}
}

func (e engine) tpl(parent *template.Template, option string) func(string, any) (string, error) {
	return func(text string, dot any) (string, error) {
		t, err := parent.Clone()
		check(err)
		t.Option(option).Funcs(template.FuncMap{"include": e.include(t), "tpl": e.tpl(t, option)})
		t, err = t.New(parent.Name()).Parse(text)
		if err != nil {
			return "", fmt.Errorf("cannot parse template %q: %w", text, err)
		}
		var out strings.Builder
		if err := t.Execute(&out, dot); err != nil {
			return "", fmt.Errorf("error during tpl function execution for %q: %w", text, err)
		}
		return strings.ReplaceAll(out.String(), "<no value>", ""), nil
	}
}

func run(body string) (string, error) {
	option := "missingkey=zero"
	var dot any = data()
	type file struct{ name, text string }
	files := []file{}
	name, lines := "t.yaml", []string{}
	flush := func() { files = append(files, file{name, strings.Join(lines, "\n")}) }
	for _, line := range strings.Split(body, "\n") {
		switch {
		case strings.HasPrefix(line, "@missingkey "):
			option = "missingkey=" + strings.TrimPrefix(line, "@missingkey ")
		case strings.HasPrefix(line, "@dot "):
			check(json.Unmarshal([]byte(strings.TrimPrefix(line, "@dot ")), &dot))
		case strings.HasPrefix(line, "@file "):
			if len(lines) > 0 {
				flush()
			}
			name, lines = strings.TrimPrefix(line, "@file "), nil
		default:
			lines = append(lines, line)
		}
	}
	flush()
	t := template.New("gotpl").Option(option).Funcs(functions())
	e := engine{map[string]int{}}
	t.Funcs(template.FuncMap{"include": e.include(t), "tpl": e.tpl(t, option)})
	for _, f := range files {
		if _, err := t.New(f.name).Parse(f.text); err != nil {
			return "", err
		}
	}
	var out strings.Builder
	err := t.ExecuteTemplate(&out, files[len(files)-1].name, dot)
	return out.String(), err
}

func main() {
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		check(err)
		var out strings.Builder
		for _, part := range strings.Split("\n"+strings.TrimSuffix(string(text), "\n"), "\n=== case ")[1:] {
			title, body, _ := strings.Cut(part, "\n")
			body, _, _ = strings.Cut(body, "\n=== ")
			result, err := run(body)
			if err != nil {
				fmt.Fprintf(&out, "=== case %s\n%s\n=== error\n%s\n", title, body, err)
			} else {
				fmt.Fprintf(&out, "=== case %s\n%s\n=== output\n%s\n", title, body, result)
			}
		}
		check(os.WriteFile(path, []byte(out.String()), 0o644))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
