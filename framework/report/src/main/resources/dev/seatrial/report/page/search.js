const MOST_RESULTS = 60;
let searchIndex;

/** The entries of the index: what is searched, what is shown, and where it leads. */
function indexOfAll() {
  if (searchIndex) return searchIndex;
  searchIndex = [];
  const put = (kind, label, href, more = "") => searchIndex.push({ kind, label, href, text: `${label} ${more}`.toLowerCase() });
  for (const test of data.tests) put("test", `${test.shortClass}.${test.label}`, link("tests", test.key), `${test.key} ${test.failures.map(each => each.message.slice(0, 2000)).join(" ")}`);
  for (const file of files.values()) put("template", file.id, link("templates", file.id));
  for (const chart of data.charts) for (const value of chart.values?.declared ?? []) put("value", value.path, link("values", chart.key, value.path), chart.name);
  for (const each of data.snapshots) put("snapshot", each.file, link("snapshots", each.file));
  for (const each of data.findings) put("finding", `${each.rule}: ${each.subject} ${each.problem}`, "#/findings", `${each.waived} ${each.place}`);
  for (const file of files.values()) file.lines.forEach(([text], i) => { if (text.trim()) put("source", `${file.id}:${i + 1}  ${text.trim().slice(0, 160)}`, `${link("templates", file.id)}:L${i + 1}`); });
  return searchIndex;
}

let documentTexts;

/** Finds lines of manifests. All texts are searched as one, which is much faster than one by one. */
async function searchDocuments(text, most) {
  const all = await writtenLines();
  if (!documentTexts) {
    const starts = [];
    let length = 0;
    const parts = all.documents.map(document => {
      const part = `${document.label}\n${document.text}\n`.toLowerCase();
      starts.push(length);
      length += part.length;
      return part;
    });
    documentTexts = { joined: parts.join(""), starts };
  }
  const { joined, starts } = documentTexts;
  const results = [];
  for (let at = joined.indexOf(text); at >= 0 && results.length < most; at = joined.indexOf(text, at)) {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid] <= at) low = mid; else high = mid - 1;
    }
    const document = all.documents[low];
    const line = joined.slice(starts[low], at).split("\n").length - 1;
    const render = all.firstRender.get(document.index);
    const test = data.tests[testsOfRender[render][0]];
    results.push({ kind: "manifest", label: `${document.label}${line ? `:${line}  ${document.text.split("\n")[line - 1].trim().slice(0, 120)}` : ""}`, href: manifestLink(test, test.renders.indexOf(render), document, line) });
    const end = joined.indexOf("\n", at);
    at = end < 0 ? joined.length : end;
  }
  return results;
}

async function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found = [];
  for (const entry of indexOfAll()) {
    if (words.every(word => entry.text.includes(word))) {
      found.push(entry);
      if (found.length >= MOST_RESULTS) break;
    }
  }
  return [...found.slice(0, 40), ...await searchDocuments(query.trim().toLowerCase(), MOST_RESULTS - Math.min(found.length, 40))];
}

function openSearch() {
  const dialog = document.getElementById("search");
  if (dialog.open) return;
  const results = h("ul", { class: "plain results", id: "results", role: "listbox", "aria-label": "Results" });
  const field = h("input", { type: "search", role: "combobox", "aria-expanded": "true", "aria-controls": "results", "aria-label": "Search everything", placeholder: "Search tests, templates, values, manifests, findings", autocomplete: "off" });
  let [shown, active, asked] = [[], 0, 0];
  const mark = to => {
    active = Math.max(0, Math.min(shown.length - 1, to));
    [...results.children].forEach((each, i) => each.setAttribute("aria-selected", String(i === active)));
    if (shown.length) {
      field.setAttribute("aria-activedescendant", `result-${active}`);
      results.children[active].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const go = href => { dialog.close(); location.hash = href.slice(1); };
  field.addEventListener("input", async () => {
    const number = ++asked;
    const found = await search(field.value);
    if (number !== asked) return;
    shown = found;
    results.replaceChildren(...shown.map((each, i) => {
      const item = h("li", { id: `result-${i}`, role: "option", "aria-selected": "false" }, badge("neutral", each.kind), h("span", { class: "mono" }, each.label));
      item.addEventListener("click", () => go(each.href));
      return item;
    }));
    say(shown.length ? count(shown.length, "result") : "Nothing found.");
    mark(0);
  });
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); mark(active + (event.key === "ArrowDown" ? 1 : -1)); }
    if (event.key === "Enter" && shown[active]) { event.preventDefault(); go(shown[active].href); }
  });
  dialog.replaceChildren(field, results);
  dialog.showModal();
  field.focus();
}
