const SNAPSHOT_TEXTS = { equal: ["good", "as approved"], different: ["bad", "differs"], missing: ["bad", "not approved yet"], approved: ["warn", "approved by this run"] };
const snapshotBadge = each => badge(...SNAPSHOT_TEXTS[each.outcome]);

/** Splits the difference into one part for each object. */
function objectsOf(difference) {
  return difference.split(/^(?=--- )/m).filter(part => part.trim()).map(part => {
    const [, old] = /^--- (.*)/.exec(part) ?? [];
    const [, now] = /^\+\+\+ (.*)/m.exec(part) ?? [];
    return { name: now && now !== "none" ? now : old ?? "the text", kind: old === "none" ? "added" : now === "none" ? "removed" : "changed", text: part };
  });
}

function snapshotCard(each, sides, isOpen) {
  const test = data.tests[each.test];
  const body = h("div");
  const details = h("details", { class: "card", open: isOpen }, h("summary", {}, h("span", { class: "name" }, each.file.split("/").slice(-2).join("/")), snapshotBadge(each)), body);
  const fill = () => {
    if (body.firstChild) return;
    add(body, [h("p", {}, "compared by ", testLink(test), h("span", { class: "mono soft" }, ` ${each.file}`)),
      each.outcome !== "equal" && each.outcome !== "approved" && h("div", { class: "accept" }, h("span", {}, "Accept it with"), h("code", {}, each.accept), copyButton(each.accept)),
      objectsOf(each.difference).map(part => [h("h3", {}, part.name, badge({ added: "good", removed: "bad", changed: "warn" }[part.kind], part.kind)), diffTable(rowsOfUnified(part.text), sides, `Changes of ${part.name}`)])]);
  };
  details.addEventListener("toggle", () => details.open && fill());
  if (isOpen) fill();
  return details;
}

function snapshotsPage(wanted) {
  const order = { different: 0, missing: 1, approved: 2, equal: 3 };
  const all = [...data.snapshots].sort((a, b) => order[a.outcome] - order[b.outcome] || (a.file < b.file ? -1 : 1));
  let sides = innerWidth > 900;
  const list = h("div");
  const show = () => list.replaceChildren(...long(all, each => snapshotCard(each, sides, wanted ? each.file === wanted : each.outcome === "different"), 40));
  show();
  if (wanted) requestAnimationFrame(() => list.querySelector("details[open]")?.scrollIntoView({ block: "start" }));
  return [title("Snapshots", badge("neutral", count(all.length, "snapshot")), toReview().length > 0 && badge("bad", `${toReview().length} to review`)),
    all.length ? [h("div", { class: "bar" }, sidesButton(() => sides, value => { sides = value; show(); })), list] : nothing("No test compared a snapshot.")];
}
