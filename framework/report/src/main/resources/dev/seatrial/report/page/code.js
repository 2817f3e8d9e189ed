const LONGEST_LINE = 4000;
const FIRST_LINES = 3000;

const shorten = text => text.length <= LONGEST_LINE ? text
  : `${text.slice(0, LONGEST_LINE)} … ${count(text.length - LONGEST_LINE, "more character")}`;

const TOKENS = /(\{\{-?\s*\/\*.*?\*\/\s*-?\}\})|(\{\{.*?\}\})|((?:^|\s)#.*$)|(^\s*(?:- )?[\w./-]+:(?=\s|$))|("(?:[^"\\]|\\.)*"|'[^']*')/g;
const KINDS = ["comment", "action", "comment", "key", "text"];

/** Colours a line of YAML or of a template. */
function coloured(line) {
  const text = shorten(line);
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(TOKENS)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(h("span", { class: `t-${KINDS[match.slice(1).findIndex(group => group !== undefined)]}` }, match[0]));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/**
 * Shows lines with numbers. Arrow keys move through the lines, and the address names the selected one.
 *
 * @param options label; base, the address without the line; selected, its number; kind(number) and about(number), what the lines say;
 *     onlook(number), called when a line is selected or pointed at
 */
function codeView(lines, options) {
  const view = h("div", { class: "code", role: "listbox", tabindex: 0, "aria-label": options.label });
  let shown = 0;
  let selected = 0;
  const row = number => view.querySelector(`[data-line="${number}"]`);
  const grow = to => {
    const fragment = document.createDocumentFragment();
    for (; shown < Math.min(lines.length, to); shown++) {
      const number = shown + 1;
      const about = options.about?.(number) ?? "";
      fragment.append(h("div", {
        class: `line ${options.kind?.(number) ?? ""}`, role: "option", id: `L${number}`, "data-line": number,
        "aria-selected": "false", title: about || null,
      }, h("span", { class: "no" }, number), h("span", { class: "tx" }, coloured(lines[shown])), about && h("span", { class: "unseen" }, `, ${about}`)));
    }
    view.append(fragment);
  };
  const select = (number, moves) => {
    if (number < 1 || number > lines.length) return;
    if (number > shown) grow(number + 200);
    row(selected)?.setAttribute("aria-selected", "false");
    selected = number;
    row(number).setAttribute("aria-selected", "true");
    view.setAttribute("aria-activedescendant", `L${number}`);
    options.onlook?.(number, true);
    if (moves) {
      history.replaceState(null, "", `${options.base}:L${number}`);
      row(number).scrollIntoView({ block: "nearest" });
    }
  };
  view.addEventListener("click", event => {
    const line = event.target.closest("[data-line]");
    if (line && !String(getSelection())) select(Number(line.dataset.line), true);
  });
  view.addEventListener("mouseover", event => {
    const line = event.target.closest("[data-line]");
    if (line) options.onlook?.(Number(line.dataset.line), false);
  });
  view.addEventListener("mouseleave", () => selected && options.onlook?.(selected, true));
  view.addEventListener("keydown", event => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 };
    const target = event.key === "Home" ? 1 : event.key === "End" ? lines.length
      : steps[event.key] ? Math.max(1, Math.min(lines.length, selected + steps[event.key])) : 0;
    const jump = event.key === "n" ? options.next?.(selected, 1) : event.key === "p" ? options.next?.(selected, -1) : 0;
    if (target || jump) {
      event.preventDefault();
      select(target || jump, true);
    }
  });
  grow(FIRST_LINES);
  const more = h("button", { type: "button", class: "more", hidden: lines.length <= shown }, `Show all ${count(lines.length, "line")}`);
  more.addEventListener("click", () => { grow(lines.length); more.hidden = true; });
  if (options.selected) queueMicrotask(() => {
    select(options.selected, false);
    requestAnimationFrame(() => row(options.selected)?.scrollIntoView({ block: "center" }));
  });
  return h("div", { class: "codebox" }, view, more);
}
