function testRow(test) {
  return h("div", { class: "row" }, h("a", { href: link("tests", test.key) }, test.label), outcome(test), h("span", { class: "soft" }, duration(test.ms)));
}

function testList() {
  const byClass = new Map();
  for (const test of data.tests) {
    if (!byClass.has(test.class)) byClass.set(test.class, []);
    byClass.get(test.class).push(test);
  }
  const order = [...byClass].map(([name, tests]) => ({ name, tests, failed: tests.filter(test => test.outcome === "FAILED").length }))
    .sort((a, b) => (b.failed > 0) - (a.failed > 0) || (a.name < b.name ? -1 : 1));
  const list = h("div");
  let [text, only] = ["", ""];
  const show = () => {
    const shown = order.map(each => ({ ...each, tests: each.tests.filter(test => (!only || test.outcome === only) && (!text || test.key.toLowerCase().includes(text))) }))
      .filter(each => each.tests.length);
    list.replaceChildren(...(shown.length ? long(shown, each => {
      const body = h("div");
      const details = h("details", { class: "card" }, h("summary", {}, h("span", { class: "name" }, each.name), each.failed ? badge("bad", `${each.failed} failed`) : badge("good", "passed"),
        h("span", { class: "soft" }, count(each.tests.length, "test"))), body);
      details.addEventListener("toggle", () => { if (details.open && !body.firstChild) add(body, long(each.tests, testRow, 200)); });
      details.open = each.failed > 0 || shown.length < 4;
      return details;
    }, 60) : [nothing("No test matches.")]));
  };
  const select = h("select", { "aria-label": "Outcome" }, h("option", { value: "" }, "all outcomes"), Object.keys(OUTCOMES).map(each => h("option", { value: each }, OUTCOMES[each][1])));
  select.addEventListener("change", () => { only = select.value; show(); });
  show();
  return [title("Tests", badge("neutral", count(data.tests.length, "test"))), h("div", { class: "bar" }, filter("Filter tests", value => { text = value; show(); }), select), list];
}

function renderLine(test, number, render) {
  const each = data.renders[render];
  return h("li", { class: "row" }, h("a", { href: link("manifests", test.key, String(number + 1)) }, `${each.release} in ${each.namespace}`),
    h("span", {}, `${each.chart} ${each.version}, Kubernetes ${each.kubernetes}, Helm ${each.helm}`),
    h("span", { class: "mono soft" }, each.layers.join(", ") || "no values"),
    each.failure ? badge("warn", "does not render") : h("span", { class: "soft" }, count(each.manifests, "manifest")));
}

function testPage(key) {
  const test = data.tests[testByKey.get(key)];
  if (!test) return missing("test", key, "#/tests");
  const snapshots = data.snapshots.map((each, i) => ({ ...each, i })).filter(each => each.test === test.index);
  const findings = data.findings.filter(each => indexes(each.tests).includes(test.index));
  const runs = data.clusterRuns.filter(each => each.test === test.index);
  return [
    title(test.label, outcome(test), h("span", { class: "soft" }, duration(test.ms))),
    h("p", { class: "soft mono" }, test.class, test.source && ` · ${test.source}`),
    test.reason && h("p", { class: "notice" }, test.reason),
    test.failures.length > 0 && section("Failures", test.failures.map(failure => [
      failure.place && h("p", { class: "mono soft" }, failure.place), h("pre", { class: "message", tabindex: 0 }, failure.message)])),
    test.renders.length > 0 && section("Renders", h("ul", { class: "plain" }, test.renders.map((render, i) => renderLine(test, i, render)))),
    snapshots.length > 0 && section("Snapshots", h("ul", { class: "plain" }, snapshots.map(each => h("li", { class: "row" }, h("a", { href: link("snapshots", each.file) }, each.file), snapshotBadge(each))))),
    findings.length > 0 && section("Findings", long(findings, findingItem)),
    runs.length > 0 && section("Cluster", runs.map(clusterItem)),
  ];
}

const missing = (kind, name, back) => [title(`There is no ${kind} ${name}`), h("p", {}, "The page may be of another run. ", h("a", { href: back }, "See all."))];
