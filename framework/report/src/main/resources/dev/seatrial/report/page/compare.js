const renderNames = () => data.renders.map((render, i) => {
  const test = data.tests[testsOfRender[i][0]];
  return { i, text: `${test.shortClass}.${test.label}${test.renders.length > 1 ? ` (${test.renders.indexOf(i) + 1})` : ""}: ${render.chart} ${render.version}, ${render.release}, Kubernetes ${render.kubernetes}`, href: [test.key, String(test.renders.indexOf(i) + 1)] };
});

/** A field to choose the render to compare with; of many, those that match what is typed. */
function compareChooser(test, number) {
  if (data.renders.length < 2) return null;
  const current = test.renders[number];
  const options = renderNames().filter(each => each.i !== current);
  const list = h("ul", { class: "plain choices" });
  const show = text => list.replaceChildren(...options.filter(each => !text || each.text.toLowerCase().includes(text)).slice(0, 12)
    .map(each => h("li", {}, h("a", { href: link("compare", test.key, String(number + 1), ...each.href) }, each.text))));
  show("");
  return h("details", { class: "card" }, h("summary", {}, "Compare with another render"), filter("Filter by test, chart, release or version", show), list);
}

async function comparePage(key, number, otherKey, otherNumber) {
  const find = (test, at) => data.tests[testByKey.get(test)]?.renders[Number(at) - 1];
  const [left, right] = [find(key, number), find(otherKey, otherNumber)];
  if (left === undefined || right === undefined) return missing("comparison of", `${key} and ${otherKey}`, "#/manifests");
  const all = await loadDocuments();
  const byKey = render => new Map(all.renders[render].map(i => [documentKey(all.documents[i]), all.documents[i]]));
  const [before, after] = [byKey(left), byKey(right)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = keys.filter(each => before.get(each)?.text !== after.get(each)?.text);
  const side = (label, render, test, at) => h("p", {}, h("b", {}, label), " ", h("a", { href: link("manifests", test, at) }, describe(data.renders[render])), h("span", { class: "mono soft" }, ` ${data.renders[render].layers.join(", ") || "no values"}`));
  let sides = innerWidth > 900;
  const list = h("div");
  const show = () => list.replaceChildren(...long(changed, each => {
    const [old, now] = [before.get(each), after.get(each)];
    return h("div", { class: "card" }, h("h2", {}, each, badge(!old ? "good" : !now ? "bad" : "warn", !old ? "added" : !now ? "removed" : "changed")),
      diffTable(rowsOfTexts(old?.text ?? "", now?.text ?? ""), sides, `Changes of ${each}`));
  }, 20));
  show();
  return [title("Two renders", badge("neutral", `${changed.length} of ${count(keys.length, "object")} differ`)),
    side("−", left, key, number), side("+", right, otherKey, otherNumber),
    h("div", { class: "bar" }, sidesButton(() => sides, value => { sides = value; show(); }), h("a", { href: link("compare", otherKey, otherNumber, key, number) }, "Swap")),
    changed.length ? list : nothing("Both renders have the same objects.")];
}

function sidesButton(get, set) {
  const button = h("button", { type: "button", class: "small", "aria-pressed": String(get()) }, "Side by side");
  button.addEventListener("click", () => { set(!get()); button.setAttribute("aria-pressed", String(get())); });
  return button;
}
