const valueLink = (chart, path) => chart?.values
  ? h("a", { class: "mono", href: link("values", chart.key, path) }, path) : h("span", { class: "mono" }, path);

function valuesPage(name, wanted) {
  const charts = data.charts.filter(chart => chart.values);
  if (!charts.length) return [title("Values"), nothing("It was not recorded which values templates read.")];
  const chart = charts.find(each => each.key === name) ?? charts[0];
  const { declared, undeclared } = chart.values;
  const leaves = declared.filter(each => each.kind !== "container");
  const lists = {
    all: ["all", () => true, declared.length],
    unread: ["unread", each => !each.read && each.kind !== "schema", leaves.filter(each => !each.read && each.kind !== "schema").length],
    untried: ["untried settings", each => each.untried.length > 0, declared.filter(each => each.untried.length).length],
    constant: ["always the same", each => each.read && each.kind === "leaf" && each.settings < 2, declared.filter(each => each.read && each.kind === "leaf" && each.settings < 2).length],
  };
  const tree = h("div");
  let [kind, text] = ["all", ""];
  const show = () => {
    const shown = declared.filter(each => lists[kind][1](each) && (!text || each.path.toLowerCase().includes(text)));
    tree.replaceChildren(...(shown.length ? valueTree(chart, shown, wanted, kind !== "all" || text) : [nothing("No value matches.")]));
  };
  const buttons = Object.entries(lists).map(([key, [label, , number]]) => {
    const button = h("button", { type: "button", class: "small", "aria-pressed": String(key === kind) }, `${label} ${number}`);
    button.addEventListener("click", () => { kind = key; buttons.forEach(each => each.setAttribute("aria-pressed", String(each === button))); show(); });
    return button;
  });
  show();
  if (wanted) queueMicrotask(() => requestAnimationFrame(() => document.querySelector(".value.wanted")?.scrollIntoView({ block: "center" })));
  return [
    title("Values", badge("neutral", `${chart.key} ${chart.version}`)),
    charts.length > 1 && h("p", { class: "row" }, charts.map(each => h("a", { href: link("values", each.key), "aria-current": each === chart ? "page" : null }, each.key))),
    h("div", { class: "bar" }, filter("Filter values", value => { text = value; show(); }), buttons),
    h("div", { class: "columns wide" }, h("section", { class: "card" }, h("h2", {}, "Declared"), tree),
      section(`Read, but not declared`, undeclared.length ? long(undeclared, ([path, at]) => h("div", { class: "row" }, h("span", { class: "mono" }, path), h("span", { class: "soft" }, "read in ", sourcePlace(at)))) : nothing("All values that templates read are declared."))),
  ];
}

/** A place below the root of the build, as a link if it is in a template of the page. */
function sourcePlace(text) {
  const [, path, line] = /^(.*?)(?::(\d+))?$/.exec(text);
  const file = [...files.values()].find(each => each.source === path);
  return file ? place(line ? `${file.id}:${line}` : file.id) : place(text);
}

function valueTree(chart, shown, wanted, isFlat) {
  return long(shown, each => {
    const depth = isFlat ? 0 : Math.min(each.steps.length - 1, 12);
    const isWanted = each.path === wanted;
    const state = each.kind === "schema" && !each.read ? badge("neutral", "schema only") : each.read ? null : badge("warn", "unread");
    const about = h("div", { class: "about" });
    const button = h("button", { type: "button", class: "mono link", "aria-expanded": "false" }, isFlat ? each.path : each.steps.at(-1));
    const open = async () => {
      const isOpen = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!isOpen));
      about.replaceChildren(...(isOpen ? [] : await valueDetails(chart, each)));
    };
    button.addEventListener("click", open);
    if (isWanted) open();
    return h("div", { class: `value depth-${depth} ${isWanted ? "wanted" : ""}` }, h("div", { class: "row" }, button, state,
      each.kind === "leaf" && each.read && h("span", { class: "soft" }, each.settings < 2 ? "always the same" : count(each.settings, "setting")),
      each.untried.length > 0 && badge("warn", `never ${each.untried.join(", ")}`)), about);
  }, 400);
}

async function valueDetails(chart, value) {
  const all = await loadDocuments();
  const users = new Set();
  all.origins.forEach(origin => origin.values.forEach(([path]) => { if (path === value.path) users.add(origin.at); }));
  const deciding = chart.files.flatMap(file => Object.entries(file.points).filter(([, points]) => points.some(([, values]) => values.includes(value.path))).map(([line]) => `${file.id}:${line}`));
  return [
    h("p", {}, "declared in ", h("span", { class: "mono" }, value.place), value.subchart && ` for the subchart ${value.subchart}`),
    value.tried.length > 0 && h("p", {}, `tried: ${value.tried.join(", ")}`),
    users.size > 0 && h("p", {}, "writes lines at ", [...users].sort().map((each, i) => [i > 0 && ", ", place(each)])),
    deciding.length > 0 && h("p", {}, "decides at ", deciding.map((each, i) => [i > 0 && ", ", place(each)])),
  ].filter(Boolean);
}
