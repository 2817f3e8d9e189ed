const manifestLink = (test, number, document, line) =>
  link("manifests", test.key, String(number + 1), documentKey(document)) + (line ? `:L${line}` : "");
const documentKey = document => (document.namespace ? `${document.namespace}/` : "") + document.label;

function rendersByChart() {
  const groups = new Map();
  data.renders.forEach((render, i) => {
    const name = `${render.chart} ${render.version}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(i);
  });
  return [...groups];
}

const describe = render => `${render.release} in ${render.namespace}, Kubernetes ${render.kubernetes}` + (render.upgrade ? ", upgrade" : "");

function renderItem(i) {
  const render = data.renders[i];
  const test = data.tests[testsOfRender[i][0]];
  const others = testsOfRender[i].length - 1;
  return h("div", { class: "row" }, h("a", { href: link("manifests", test.key, String(test.renders.indexOf(i) + 1)) }, `${test.shortClass}.${test.label}`), others > 0 && h("span", { class: "soft" }, `and ${count(others, "more test")}`),
    h("span", {}, describe(render)), h("span", { class: "mono soft" }, render.layers.join(", ") || "no values"),
    render.failure ? badge("warn", "does not render") : h("span", { class: "soft" }, count(render.manifests, "manifest")));
}

function manifestsPage(key, number, document) {
  if (!key) {
    const list = h("div");
    const show = text => list.replaceChildren(...rendersByChart().map(([name, all]) => {
      const shown = all.filter(i => !text || [data.tests[testsOfRender[i][0]].key, describe(data.renders[i]), ...data.renders[i].layers].join(" ").toLowerCase().includes(text));
      return shown.length ? section(name, long(shown, renderItem, 50)) : "";
    }).filter(Boolean));
    show("");
    return [title("Manifests", badge("neutral", count(data.renders.length, "render"))), data.renders.length ? [h("div", { class: "bar" }, filter("Filter renders by test, release or values file", show)), list] : nothing("No test rendered a chart.")];
  }
  const test = data.tests[testByKey.get(key)];
  const render = test?.renders[Number(number) - 1];
  return render === undefined ? missing("render", `${key} ${number}`, "#/manifests") : renderPage(test, Number(number) - 1, render, document);
}

async function renderPage(test, number, index, wanted) {
  const render = data.renders[index];
  const all = await loadDocuments();
  const documents = all.renders[index].map(i => all.documents[i]);
  const [, key, line] = /^(.*?)(?::L(\d+))?$/.exec(wanted ?? "");
  const current = documents.find(each => documentKey(each) === key) ?? (key ? null : documents[0]);
  const heading = [
    title(`${render.release} in ${render.namespace}`, badge("neutral", `${render.chart} ${render.version}`)),
    h("p", { class: "soft" }, "rendered by ", testLink(test), ` for Kubernetes ${render.kubernetes} as Helm ${render.helm} does, in ${duration(render.ms)}, with `, h("span", { class: "mono" }, render.layers.join(", ") || "the values of the chart")),
    test.renders.length > 1 && h("p", { class: "row" }, "Renders of the test: ", test.renders.map((_, i) => h("a", { href: link("manifests", test.key, String(i + 1)), "aria-current": i === number ? "page" : null }, `${i + 1}`))),
    render.failure && section("The chart does not render", h("pre", { class: "message", tabindex: 0 }, render.failure)),
  ];
  if (!documents.length) return [heading, !render.failure && nothing("The documents were not recorded.")];
  const kinds = new Map();
  for (const each of documents) {
    if (!kinds.has(each.kind)) kinds.set(each.kind, []);
    kinds.get(each.kind).push(each);
  }
  const side = h("nav", { class: "side", "aria-label": "Objects" }, [...kinds].map(([kind, each]) => [h("h2", {}, kind || "other documents", h("span", { class: "soft" }, ` ${each.length}`)),
    h("ul", { class: "plain" }, each.map(document => h("li", {}, h("a", { class: "file", href: manifestLink(test, number, document), "aria-current": document === current ? "page" : null }, document.name || "unnamed"))))]));
  return [heading, compareChooser(test, number), h("div", { class: "panes three" }, side, current ? documentView(test, number, current, Number(line), all) : nothing(`The render has no ${key}.`))];
}

function documentView(test, number, document, line, all) {
  const details = h("aside", { class: "details", "aria-label": "About the line" });
  const lines = document.text.replace(/\n$/, "").split("\n");
  const look = at => details.replaceChildren(...originDetails(document, at, all).flat(3).filter(Boolean));
  look(line || 1);
  return [codeView(lines, { label: document.label, base: manifestLink(test, number, document), selected: line || 1, onlook: look }), details];
}

function originDetails(document, line, all) {
  const origin = all.origins[document.lines[line - 1]];
  const heading = h("h2", {}, `Line ${line}`);
  if (!origin?.at) {
    return [heading, h("p", {}, "written by ", place(document.template)), h("p", { class: "soft" }, document.lines.length ? "It is not known which line wrote it." : "Of this document, only the template was recorded.")];
  }
  const chart = data.charts.find(each => document.template.startsWith(`${each.name}/`));
  return [heading, h("p", {}, "written by ", place(origin.at)),
    origin.via.length > 0 && h("p", {}, "included from ", origin.via.map((each, i) => [i > 0 && ", from ", place(each)])),
    origin.values.length > 0 && [h("h3", {}, "Values"), h("ul", { class: "plain" }, origin.values.map(([path, setAt]) => h("li", {}, valueLink(chart, path), setAt && h("span", { class: "soft" }, " set at ", h("span", { class: "mono" }, setAt)))))]];
}
