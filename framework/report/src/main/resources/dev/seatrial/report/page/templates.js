const STATES = ["", "covered", "missed", "partly"];
const STATE_TEXTS = ["", "reached", "no test gets here", "a way was never taken"];

function fileRows(chart, current) {
  return chart.files.map(file => h("li", {}, h("a", { class: "file", href: link("templates", file.id), "aria-current": current === file.id ? "page" : null },
    h("span", { class: "mono", title: file.path }, file.path.replace(/^templates\//, "")), bar(file.counts.branches[1] ? file.counts.branches : file.counts.lines, file.counts.branches[1] ? "branches" : "lines"))));
}

function templatesPage(name) {
  const [, id, line] = /^(.*?)(?::L(\d+))?$/.exec(name);
  if (id) {
    const file = files.get(id);
    return file ? templatePage(file, Number(line)) : missing("template", id, "#/templates");
  }
  return [title("Templates", badge("neutral", count(files.size, "file"))),
    data.charts.length === 0 && nothing("No coverage was recorded."),
    h("div", { class: "columns" }, data.charts.map(chart => section(`${chart.key} ${chart.version}`,
      h("p", { class: "soft" }, chart.location),
      h("p", { class: "row" }, ["branches", "lines", "defines"].map(each => chart.counts[each][1] > 0 && h("span", {}, `${each} `, bar(chart.counts[each], each)))),
      h("ul", { class: "plain" }, fileRows(chart)))))];
}

function testsOfSet(set) {
  return indexes(data.testSets[set]).map(i => {
    const [label, test] = data.coveredTests[i];
    return test >= 0 ? h("a", { href: link("tests", data.tests[test].key) }, label) : label;
  });
}

function wayItem([name, set, problem]) {
  return set < 0 ? h("li", { class: "bad" }, h("span", { "aria-hidden": "true" }, "✗ "), withCode(problem))
    : h("li", { class: "good" }, h("span", { "aria-hidden": "true" }, "✓ "), `${name}: `, count(indexes(data.testSets[set]).length, "test"));
}

/** What is known about a line of a template. */
function lineDetails(file, number, written) {
  const [, state, set] = file.lines[number - 1] ?? [];
  const points = file.points[number] ?? [];
  return [
    h("h2", {}, `Line ${number}`, state > 0 && badge(["", "good", "bad", "warn"][state], STATE_TEXTS[state])),
    state === undefined && h("p", { class: "soft" }, "Nothing is executed here."),
    points.map(([code, values, ways]) => h("div", { class: "point" }, h("p", { class: "mono" }, shorten(code)), h("ul", { class: "plain" }, ways.map(wayItem)),
      values.length > 0 && h("p", {}, "decided by ", values.map((value, i) => [i > 0 && ", ", valueLink(file.chart, value)])))),
    set !== undefined && state !== 2 && h("div", {}, h("h3", {}, `Reached by ${count(indexes(data.testSets[set]).length, "test")}`), long(testsOfSet(set), each => each, 12)),
    h("div", { class: "written" }, written),
  ];
}

async function writtenBy(file, number, target) {
  const all = await writtenLines();
  const lines = all.byTemplateLine.get(`${file.chart.name}/${file.path}:${number}`) ?? [];
  if (!lines.length) return;
  target.replaceChildren(h("h3", {}, `Wrote ${count(lines.length, "manifest line")}`), ...long(lines, ({ document, line }) => {
    const render = all.firstRender.get(document.index);
    const test = data.tests[testsOfRender[render][0]];
    return [h("a", { href: manifestLink(test, test.renders.indexOf(render), document, line) }, `${document.label}:${line}`),
      h("span", { class: "mono soft" }, ` ${document.text.split("\n")[line - 1]?.trim().slice(0, 80)}`)];
  }, 12));
}

function templatePage(file, line) {
  const details = h("aside", { class: "details", "aria-label": "About the line" });
  const problems = Object.entries(file.points).filter(([, points]) => points.some(([, , ways]) => ways.some(way => way[1] < 0))).map(([number]) => Number(number));
  const wanted = [...new Set([...problems, ...file.lines.flatMap((each, i) => each[1] === 2 ? [i + 1] : [])])].sort((a, b) => a - b);
  const look = number => {
    const written = h("div");
    details.replaceChildren(...lineDetails(file, number, written).flat(3).filter(Boolean));
    writtenBy(file, number, written);
  };
  const about = number => {
    const state = file.lines[number - 1][1] ?? 0;
    const problem = (file.points[number] ?? []).flatMap(([, , ways]) => ways.filter(way => way[1] < 0).map(way => way[2]));
    return [STATE_TEXTS[state === 3 ? 0 : state], ...problem].filter(Boolean).join("; ");
  };
  const first = line || wanted[0] || 1;
  details.replaceChildren(...lineDetails(file, first, h("div")).flat(3).filter(Boolean));
  return [
    title(file.path, badge("neutral", file.chart.key), bar(file.counts.branches, "branches")),
    h("p", { class: "soft" }, Object.entries(file.counts).filter(([, pair]) => pair[1]).map(([name, pair]) => `${pair[0]} of ${pair[1]} ${name}`).join(", "),
      wanted.length > 0 && [". Press ", h("kbd", {}, "n"), " and ", h("kbd", {}, "p"), " in the source for the next and previous gap of ", wanted.length, "."]),
    h("div", { class: "panes three" },
      h("nav", { class: "side", "aria-label": "Templates" }, h("ul", { class: "plain" }, fileRows(file.chart, file.id))),
      codeView(file.lines.map(each => each[0]), {
        label: `Source of ${file.path}`, base: link("templates", file.id), selected: first, about, onlook: look,
        kind: number => STATES[file.lines[number - 1][1] ?? 0],
        next: (from, step) => step > 0 ? wanted.find(each => each > from) : wanted.filter(each => each < from).at(-1),
      }), details),
  ];
}
