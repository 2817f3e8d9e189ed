const VIEWS = [
  ["", "Overview", overview], ["tests", "Tests", (...key) => key[0] ? testPage(key.join("/")) : testList()],
  ["templates", "Templates", (...path) => templatesPage(path.join("/"))],
  ["manifests", "Manifests", (key, number, ...document) => manifestsPage(key, number, document.join("/"))],
  ["values", "Values", (chart, ...path) => valuesPage(chart, path.join("/"))],
  ["snapshots", "Snapshots", (...file) => snapshotsPage(file.join("/"))],
  ["findings", "Findings", findingsPage], ["cluster", "Cluster", clusterPage],
];
const shownViews = VIEWS.filter(([name]) => name !== "cluster" || data.clusterRuns.length);
const main = document.getElementById("main");
let drawn = 0;

/** Splits the address; slashes in its parts are escaped, except in the last one. */
function route() {
  const hash = location.hash.startsWith("#/") ? location.hash.slice(2) : "";
  return hash.split("?")[0].split("/").map(part => {
    try { return unescapePart(part); } catch { return part; }
  });
}

/** On narrow pages the views do not fit beside each other: scrolls the list, not the page, to the current one. */
function showCurrentView() {
  const list = document.getElementById("views");
  const current = list.querySelector("[aria-current]")?.getBoundingClientRect();
  if (current) list.scrollLeft += current.left + current.width / 2 - list.getBoundingClientRect().left - list.clientWidth / 2;
}

async function draw(isFirst) {
  const number = ++drawn;
  const [name, ...parts] = route();
  const [view, , render] = name === "compare" ? ["manifests", "", comparePage] : VIEWS.find(each => each[0] === name) ?? VIEWS[0];
  for (const each of document.querySelectorAll("#views a")) {
    if (each.dataset.view === view) each.setAttribute("aria-current", "page"); else each.removeAttribute("aria-current");
  }
  showCurrentView();
  const content = await render(...parts);
  if (number !== drawn) return;
  main.replaceChildren();
  add(main, content);
  main.dataset.view = name;
  main.dataset.ready = location.hash;
  if (!isFirst) {
    scrollTo(0, 0);
    const code = /:L\d+$/.test(location.hash) && main.querySelector(".code");
    (code || main.querySelector("h1"))?.focus({ preventScroll: true });
  }
}

function openHelp() {
  const dialog = document.getElementById("help");
  const keys = [["/", "search everything"], [`1 to ${shownViews.length}`, "go to a view"], ["↑ ↓", "move through lines and results"], ["n p", "next and previous gap of a template"], ["t", "light or dark"], ["Esc", "close"], ["?", "this list"]];
  const close = h("button", { type: "button", class: "small" }, "Close");
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(h("h2", {}, "Keyboard"), h("dl", {}, keys.map(([key, text]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, text)])), close);
  dialog.showModal();
}

function changeTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try { localStorage.setItem("seatrial-theme", root.dataset.theme); } catch { /* the page may have no storage */ }
}

try { document.documentElement.dataset.theme = localStorage.getItem("seatrial-theme") ?? ""; } catch { /* the same */ }
add(document.getElementById("views"), shownViews.map(([name, label], i) =>
  h("li", {}, h("a", { href: link(name), "data-view": name, title: `Press ${i + 1}` }, label,
    name === "tests" && failed.length > 0 && badge("bad", failed.length), name === "snapshots" && toReview().length > 0 && badge("bad", toReview().length)))));
document.getElementById("find").addEventListener("click", openSearch);
document.getElementById("theme").addEventListener("click", changeTheme);
document.getElementById("skip").addEventListener("click", () => main.focus());
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog")) return;
  if (event.key === "/") { event.preventDefault(); openSearch(); }
  else if (event.key === "?") openHelp();
  else if (event.key === "t") changeTheme();
  else if (/^[1-9]$/.test(event.key) && shownViews[event.key - 1]) location.hash = link(shownViews[event.key - 1][0]).slice(1);
});
addEventListener("hashchange", () => draw(false));
addEventListener("resize", showCurrentView);
draw(true);
