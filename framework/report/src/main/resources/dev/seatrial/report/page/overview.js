/** Compares this run with an outline of another. */
function changesSince(outline) {
  const changes = { broken: [], fixed: [], added: [], removed: [] };
  const seen = new Set();
  for (const test of data.tests) {
    const name = test.key.replace(/ \(\d+\)$/, match => (test.key in outline.tests ? match : ""));
    seen.add(name);
    const before = outline.tests[name];
    if (before === undefined) changes.added.push(test);
    else if (test.outcome === "FAILED" && before !== "FAILED") changes.broken.push(test);
    else if (test.outcome === "PASSED" && before === "FAILED") changes.fixed.push(test);
  }
  changes.removed = Object.keys(outline.tests).filter(name => !seen.has(name));
  return changes;
}

function trend(now, before) {
  if (!before || !before[1]) return null;
  const difference = 100 * now[0] / (now[1] || 1) - 100 * before[0] / before[1];
  const rounded = Math.abs(difference) < 0.05 ? 0 : difference;
  const kind = rounded > 0 ? "good" : rounded < 0 ? "bad" : "soft";
  const sign = rounded > 0 ? "▲ +" : rounded < 0 ? "▼ −" : "= ";
  return h("span", { class: `trend ${kind}`, title: `before: ${before[0]} of ${before[1]}` }, `${sign}${Math.abs(rounded).toFixed(1)} %`);
}

function tile(href, number, label, kind, detail) {
  return h("a", { class: `tile ${kind}`, href }, h("strong", {}, number), h("span", {}, label), detail && h("small", {}, detail));
}

const toReview = () => data.snapshots.filter(each => each.outcome === "different" || each.outcome === "missing");

function tiles() {
  const passed = data.tests.filter(test => test.outcome === "PASSED").length;
  const severity = name => data.findings.filter(each => each.severity === name).length;
  const branches = data.charts.reduce(([a, b], chart) => [a + chart.counts.branches[0], b + chart.counts.branches[1]], [0, 0]);
  const errors = severity("error");
  const review = toReview().length;
  return h("div", { class: "tiles" },
    tile("#/tests", failed.length.toLocaleString("en"), failed.length === 1 ? "test failed" : "tests failed", failed.length ? "bad" : "good", `${passed.toLocaleString("en")} of ${data.tests.length.toLocaleString("en")} passed`),
    data.charts.length > 0 && tile("#/templates", `${percent(branches)} %`, "of branches covered", percent(branches) === 100 ? "good" : "warn", `${branches[0]} of ${branches[1]} in ${count(data.charts.length, "chart")}`),
    tile("#/findings", errors.toLocaleString("en"), errors === 1 ? "finding" : "findings", errors ? "bad" : "good", [severity("warning") && count(severity("warning"), "warning"), severity("waived") && `${severity("waived")} waived`].filter(Boolean).join(", ") || "none waived"),
    tile("#/snapshots", review.toLocaleString("en"), review === 1 ? "snapshot to review" : "snapshots to review", review ? "bad" : "good", `${count(data.snapshots.length, "snapshot")} compared`),
    tile("#/manifests", data.renders.length.toLocaleString("en"), data.renders.length === 1 ? "render" : "renders", "neutral", `${count(data.renders.reduce((sum, each) => sum + each.manifests, 0), "manifest")}`),
    data.clusterRuns.length > 0 && tile("#/cluster", data.clusterRuns.length, data.clusterRuns.length === 1 ? "cluster run" : "cluster runs", "neutral", null));
}

function changesCard(name, outline) {
  const { broken, fixed, added, removed } = changesSince(outline);
  const findings = data.findings.filter(each => each.severity === "error").length - (outline.findings.error ?? 0);
  const rows = [
    ["bad", "now fail", broken.map(testLink)], ["good", "are fixed", fixed.map(testLink)],
    ["soft", "are new", added.map(testLink)], ["soft", "are gone", removed.map(each => h("span", { class: "mono" }, each))],
  ].filter(([, , all]) => all.length);
  if (findings) rows.push([findings > 0 ? "bad" : "good", findings > 0 ? "more findings" : "fewer findings", Array(Math.abs(findings)).fill(null)]);
  return section(`Since the ${name}`, rows.length ? rows.map(([kind, text, all]) =>
    all[0] ? h("details", { open: all.length <= 8 }, h("summary", {}, h("b", { class: kind }, all.length.toLocaleString("en")), ` ${text}`), long(all, each => each, 50))
      : h("p", {}, h("b", { class: kind }, all.length.toLocaleString("en")), ` ${text}`)) : nothing("Nothing changed."));
}

function chartsCard() {
  const counters = ["branches", "lines", "actions", "files"];
  const earlier = data.baseline ?? data.previous;
  return section("Charts",  h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Coverage of charts" }, h("table", { class: "grid" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "chart"), counters.map(each => h("th", { scope: "col" }, each)), h("th", { scope: "col" }, earlier ? `branches since the ${data.baseline ? "baseline" : "previous run"}` : "trend"))),
    h("tbody", {}, data.charts.map(chart => h("tr", {},
      h("th", { scope: "row" }, h("a", { href: chart.files.length ? link("templates", chart.files[0].id) : "#/templates" }, chart.key), ` ${chart.version}`),
      counters.map(each => h("td", {}, bar(chart.counts[each], each))),
      h("td", {}, trend(chart.counts.branches, earlier?.coverage[chart.key]?.branches) ?? "–")))))));
}

function slowest() {
  const slow = [...data.tests].sort((a, b) => b.ms - a.ms).slice(0, 5);
  return section("Slowest tests", h("ul", { class: "plain" }, slow.map(test =>
    h("li", { class: "row apart" }, testLink(test), h("span", { class: "soft" }, duration(test.ms))))));
}

/** The templates with the most ways that no test takes. */
function gapsCard() {
  const gaps = [...files.values()].filter(file => !file.text && file.counts.branches[1] > file.counts.branches[0])
    .sort((a, b) => (b.counts.branches[1] - b.counts.branches[0]) - (a.counts.branches[1] - a.counts.branches[0])).slice(0, 6);
  return gaps.length > 0 && section("Ways that no test takes", h("ul", { class: "plain" }, gaps.map(file => h("li", { class: "row apart" },
    h("a", { class: "mono", href: link("templates", file.id) }, breakable(file.id)), h("span", { class: "soft" }, `${file.counts.branches[1] - file.counts.branches[0]} of ${count(file.counts.branches[1], "branch", "branches")}`)))));
}

function failureItem(test) {
  const message = test.failures[0]?.message ?? "";
  return [h("div", { class: "row" }, testLink(test), outcome(test)),
    h("pre", { class: "message short" }, shorten(message.split("\n").slice(0, 6).join("\n")))];
}

const overview = () => {
  const state = failed.length ? `${count(failed.length, "test")} failed` : data.tests.length ? "All tests passed" : "No tests";
  return [
    title(state, badge(failed.length ? "bad" : "good", count(data.tests.length, "test"))),
    data.warnings.map(warning => h("p", { class: "notice" }, warning)),
    tiles(),
    h("div", { class: "columns" },
      failed.length > 0 && h("div", { class: "whole" }, section("Failures", long(failed, failureItem, 10))),
      data.charts.length > 0 && h("div", { class: "whole" }, chartsCard()),
      data.baseline && changesCard("baseline", data.baseline),
      data.previous && changesCard("previous run", data.previous),
      gapsCard(),
      data.tests.length > 0 && slowest()),
  ];
};
