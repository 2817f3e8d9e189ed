/** Compares two lists of lines as Myers does. Returns pairs of indexes, of which one is -1 where a line is only in the other list. */
function diffLines(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const pairs = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  pairs.push(...middle(a.slice(start, a.length - end), b.slice(start, b.length - end))
    .map(([i, j]) => [i < 0 ? -1 : i + start, j < 0 ? -1 : j + start]));
  for (let i = end; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

/** Lists that differ in more lines than this are not worth the time: all of one is replaced by all of the other. */
const MOST_CHANGES = 1500;

function middle(a, b) {
  const trail = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_CHANGES); d++) {
    trail.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? reach.get(k + 1) ?? 0 : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) { x++; y++; }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return walkBack(trail, a.length, b.length);
    }
  }
  return [...a.map((_, i) => [i, -1]), ...b.map((_, j) => [-1, j])];
}

function walkBack(trail, x, y) {
  const pairs = [];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d];
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    if (d > 0) pairs.push(down ? [-1, --y] : [--x, -1]);
  }
  return pairs.reverse();
}

/** Turns the lines of a unified diff into rows, {old, now} or {head}. */
function rowsOfUnified(text) {
  const rows = [];
  const removed = [];
  const added = [];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) rows.push({ old: removed[i], now: added[i] });
    removed.length = added.length = 0;
  };
  let [oldLine, line] = [0, 0];
  for (const each of text.replace(/\n$/, "").split("\n")) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(each);
    if (hunk) {
      flush();
      [oldLine, line] = [Number(hunk[1]), Number(hunk[2])];
      rows.push({ head: each });
    } else if (each.startsWith("--- ") || each.startsWith("+++ ")) flush();
    else if (each.startsWith("-")) removed.push([oldLine++, each.slice(1)]);
    else if (each.startsWith("+")) added.push([line++, each.slice(1)]);
    else if (each.startsWith("... ")) { flush(); rows.push({ head: each }); }
    else if (each !== "" || rows.length) {
      flush();
      rows.push({ old: [oldLine++, each.slice(1)], now: [line++, each.slice(1)] });
    }
  }
  flush();
  return rows;
}

/** Rows of two whole texts; equal lines far from changes are folded. */
function rowsOfTexts(before, after) {
  const a = before.replace(/\n$/, "").split("\n");
  const b = after.replace(/\n$/, "").split("\n");
  const pairs = diffLines(a, b);
  const changed = pairs.map(([i, j]) => i < 0 || j < 0);
  const near = pairs.map((_, at) => changed.slice(Math.max(0, at - 3), at + 4).some(Boolean));
  const rows = [];
  let [removed, added, folded] = [[], [], 0];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) rows.push({ old: removed[i], now: added[i] });
    [removed, added] = [[], []];
  };
  pairs.forEach(([i, j], at) => {
    if (i >= 0 && j >= 0) {
      flush();
      if (near[at]) {
        if (folded) rows.push({ head: count(folded, "equal line") });
        folded = 0;
        rows.push({ old: [i + 1, a[i]], now: [j + 1, b[j]] });
      } else folded++;
    } else {
      if (folded) rows.push({ head: count(folded, "equal line") });
      folded = 0;
      if (i >= 0) removed.push([i + 1, a[i]]); else added.push([j + 1, b[j]]);
    }
  });
  flush();
  if (folded) rows.push({ head: count(folded, "equal line") });
  return rows;
}

/** The part of a changed line that differs from its counterpart, marked. */
function marked(text, other) {
  if (other === undefined) return [text];
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(text.length, other.length) - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [text.slice(0, start), h("mark", {}, text.slice(start, text.length - end)), text.slice(text.length - end)];
}

/** The rows of a difference, next to each other or below each other. */
function diffTable(rows, sideBySide, label) {
  const cell = (kind, side, other, sign) => [
    h("td", { class: "no" }, side ? side[0] : ""),
    h("td", { class: side ? kind : "void" }, side ? [h("span", { class: "sign" }, sign), marked(shorten(side[1]), other && shorten(other[1]))] : "")];
  const isSame = row => row.old && row.now && row.old[1] === row.now[1];
  const columns = h("colgroup", {}, (sideBySide ? ["no", "", "no", ""] : ["no", "no", ""]).map(name => h("col", { class: name })));
  const body = h("tbody");
  for (const row of rows) {
    if (row.head) body.append(h("tr", {}, h("td", { class: "head", colspan: sideBySide ? 4 : 3 }, row.head)));
    else if (sideBySide) {
      const same = isSame(row);
      body.append(h("tr", {}, cell(same ? "" : "removed", row.old, same ? undefined : row.now, same ? " " : "-"),
        cell(same ? "" : "added", row.now, same ? undefined : row.old, same ? " " : "+")));
    } else if (isSame(row)) {
      body.append(h("tr", {}, h("td", { class: "no" }, row.old[0]), h("td", { class: "no" }, row.now[0]),
        h("td", {}, h("span", { class: "sign" }, " "), shorten(row.now[1]))));
    } else {
      if (row.old) body.append(h("tr", {}, h("td", { class: "no" }, row.old[0]), h("td", { class: "no" }),
        h("td", { class: "removed" }, h("span", { class: "sign" }, "-"), marked(shorten(row.old[1]), row.now && shorten(row.now[1])))));
      if (row.now) body.append(h("tr", {}, h("td", { class: "no" }), h("td", { class: "no" }, row.now[0]),
        h("td", { class: "added" }, h("span", { class: "sign" }, "+"), marked(shorten(row.now[1]), row.old && shorten(row.old[1])))));
    }
  }
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
    h("table", { class: sideBySide ? "diff sides" : "diff" }, columns, body));
}
