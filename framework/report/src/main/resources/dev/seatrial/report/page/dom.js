const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Makes characters visible that control terminals, turn the direction of text, or are no characters. */
function visible(text) {
  return text.replace(HIDDEN, c => {
    const code = c.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    return code >= 0xd800 && code < 0xe000 ? "\ufffd" : `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
  });
}

/** Creates an element. Texts are always inserted as texts. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "width%") element.style.width = `${value}%`;
    else element.setAttribute(key, value === true ? "" : visible(String(value)));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : visible(String(child)));
  }
}

const count = (number, one, many = one + "s") => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
const percent = ([covered, total]) => total ? Math.floor(100 * covered / total) : 100;
const duration = ms => ms < 1 ? "< 1 ms" : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

/** Addresses have no halves of surrogate pairs, which a text may have: such a half becomes a noncharacter with its code. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapePart = text => encodeURIComponent(String(text).replace(LONE, half => "\ufffe" + half.charCodeAt(0).toString(16)));
const unescapePart = part => decodeURIComponent(part).replace(/\ufffe([0-9a-f]{4})/g, (all, code) => String.fromCharCode(parseInt(code, 16)));

/** Returns an address. Only its last part may have slashes, which stay readable. */
const link = (...parts) => "#/" + parts.map((part, i) => {
  const escaped = escapePart(part);
  return i < parts.length - 1 ? escaped : escaped.replaceAll("%2F", "/").replaceAll("%3A", ":");
}).join("/");

const OUTCOMES = {
  FAILED: ["bad", "failed"], ABORTED: ["warn", "aborted"], SKIPPED: ["warn", "skipped"], PASSED: ["good", "passed"],
};
const badge = (kind, text) => h("span", { class: `badge ${kind}` }, text);
const outcome = test => badge(...OUTCOMES[test.outcome]);
const testLink = test => h("a", { href: link("tests", test.key) }, breakable(`${test.shortClass}.${test.label}`));

/** Shows what is in backticks as code. */
const withCode = text => text.split(/`([^`]+)`/).map((part, i) => i % 2 ? h("code", {}, part) : part);

/** Lets a long name break behind its underscores and dots. */
const breakable = name => name.split(/(?<=[_./])(?=\w)/).flatMap(part => [h("wbr"), part]);

function title(text, ...extra) {
  document.title = `${visible(text)} · Seatrial`;
  return h("div", { class: "title" }, h("h1", { tabindex: -1 }, text), extra);
}

function section(heading, ...children) {
  return h("section", { class: "card" }, h("h2", {}, heading), children);
}

/** A bar with the share in words next to it. */
function bar(pair, label) {
  const share = percent(pair);
  const kind = share === 100 ? "good" : share >= 60 ? "warn" : "bad";
  return h("span", { class: "meter", title: `${label}: ${pair[0]} of ${pair[1]}` },
    h("span", { class: "track", "aria-hidden": "true" }, h("span", { class: `fill ${kind}`, "width%": share })),
    h("span", { class: "share" }, pair[1] ? `${share} %` : "none"));
}

/** A place such as shop/templates/api.yaml:12, as a link if its template is on the page. */
function place(text) {
  const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(text) ?? [null, text];
  const known = fileNamed(file);
  return known
    ? h("a", { class: "mono", href: link("templates", known.id) + (line ? `:L${line}` : "") }, breakable(text))
    : h("span", { class: "mono" }, breakable(text));
}

/** A list that shows its first entries, and more on demand. */
function long(items, render, step = 100) {
  const list = h("ul", { class: "plain" });
  const more = h("button", { type: "button", class: "more" });
  let shown = 0;
  const grow = () => {
    const before = list.children.length;
    add(list, items.slice(shown, shown + step).map(item => h("li", {}, render(item))));
    shown = Math.min(shown + step, items.length);
    more.textContent = `Show ${count(Math.min(step, items.length - shown), "more", "more")} of ${items.length - shown}`;
    more.hidden = shown >= items.length;
    if (before) list.children[before].querySelector("a, button, summary")?.focus();
  };
  more.addEventListener("click", grow);
  grow();
  return [list, more];
}

/** A field that filters, which keeps the focus while what it filters changes. */
function filter(label, onchange, value = "") {
  const field = h("input", { type: "search", placeholder: label, "aria-label": label, autocomplete: "off" });
  field.value = value;
  field.addEventListener("input", () => onchange(field.value.trim().toLowerCase()));
  return field;
}

function copyButton(text) {
  const button = h("button", { type: "button", class: "small" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied.");
      button.textContent = "Copied";
    } catch {
      say("The browser does not let the page copy. Select the text instead.");
    }
  });
  return button;
}

function say(text) {
  document.getElementById("status").textContent = text;
}

const nothing = text => h("p", { class: "nothing" }, text);
