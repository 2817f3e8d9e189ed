// Opens a report in a browser, follows its links, and checks keyboard, accessibility and content. Prints what it found as JSON.
// Arguments: the folder with node_modules, the browser, the page, the folder for screenshots (or "-").
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, browserPath, pagePath, shots] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const found = { problems: [], links: 0, views: [], loadMs: 0, searchMs: 0, documentsMs: 0 };
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true }); // axe is a script of its own
const page = await context.newPage();
watch(page);
const url = pathToFileURL(pagePath).href;

function watch(each) {
  each.on("console", message => message.type() === "error" && found.problems.push(`console: ${message.text()}`));
  each.on("pageerror", error => found.problems.push(`script: ${error.message}`));
  each.on("request", request => request.url().startsWith("file:") || request.url().startsWith("data:") || found.problems.push(`network: ${request.url()}`));
}

async function open(hash) {
  await page.evaluate(to => { location.hash = to; }, hash);
  await page.waitForFunction(to => document.getElementById("main").dataset.ready === to, hash, { timeout: 10000 });
}

async function axeProblems(where) {
  await page.evaluate(source => { if (!window.axe) (0, eval)(source); }, axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const each of result.violations) {
    if (["serious", "critical"].includes(each.impact)) found.problems.push(`axe ${where}: ${each.id}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`);
  }
}

const links = () => page.$$eval("a[href^='#/']", all => all.map(each => each.getAttribute("href")));

// The page as it is, with its policy.
const strict = await (await browser.newContext()).newPage();
watch(strict);
const started = Date.now();
await strict.goto(url);
await strict.waitForFunction(() => document.getElementById("main").dataset.ready !== undefined);
found.loadMs = Date.now() - started;
found.documentsMs = await strict.evaluate(async () => {
  const at = performance.now();
  location.hash = "#/manifests";
  await new Promise(done => setTimeout(done, 0));
  return performance.now() - at;
});
await strict.keyboard.press("/");
const query = process.env.QUERY ?? "a";
await strict.keyboard.type(query);
await strict.waitForFunction(() => document.querySelectorAll("#results li").length > 0, undefined, { timeout: 20000 }).catch(() => found.problems.push(`search: nothing for ${query}`));
found.searchMs = await strict.evaluate(async () => {
  const field = document.querySelector("#search input");
  const results = document.getElementById("results");
  const at = performance.now();
  const changed = new Promise(done => new MutationObserver(done).observe(results, { childList: true }));
  field.value += " ";
  field.dispatchEvent(new Event("input"));
  await changed;
  return performance.now() - at;
});
if (await strict.evaluate(() => window.hacked !== undefined)) found.problems.push("a text of the data was executed");
await strict.close();

await page.goto(url);
await page.waitForFunction(() => document.getElementById("main").dataset.ready !== undefined);

// Every view, in both themes, and every link that leads on.
const views = await page.$$eval("#views a", all => all.map(each => each.getAttribute("href")));
const queue = [...views];
const seen = new Set(queue);
const perView = new Map();
while (queue.length) {
  const hash = queue.shift();
  await open(hash);
  const heading = await page.textContent("main h1");
  if (!heading || heading.startsWith("There is no")) found.problems.push(`link: ${hash} leads nowhere`);
  const kind = hash.split("/")[1];
  const visits = (perView.get(kind) ?? 0) + 1;
  perView.set(kind, visits);
  if (visits <= 2) {
    for (const theme of ["light", "dark"]) {
      await page.evaluate(to => { document.documentElement.dataset.theme = to; }, theme);
      await axeProblems(`${hash} ${theme}`);
    }
  }
  for (const each of await links()) {
    const [, next] = each.split("/");
    if (!seen.has(each) && (perView.get(next) ?? 0) + queue.filter(other => other.split("/")[1] === next).length < Number(process.env.MOST ?? 40)) {
      seen.add(each);
      queue.push(each);
    }
  }
  found.links++;
}
found.views = [...perView.keys()];

// The keyboard alone: views by number, lines by arrows, search by name.
for (let i = 1; i <= views.length; i++) {
  await page.keyboard.press(String(i));
  await page.waitForFunction(to => document.getElementById("main").dataset.ready === to, views[i - 1]).catch(() => found.problems.push(`keyboard: ${i} does not open ${views[i - 1]}`));
  if (await page.evaluate(() => document.activeElement.tagName) !== "H1") found.problems.push(`keyboard: ${views[i - 1]} does not get the focus`);
}
const template = [...seen].find(each => each.startsWith("#/templates/"));
if (template) {
  await open(template.split(":L")[0]);
  await page.focus(".code");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  if (!page.url().endsWith(":L2")) found.problems.push(`keyboard: arrows do not select lines: ${page.url()}`);
}
await page.keyboard.press("/");
await page.keyboard.type(query);
await page.waitForSelector("#results li");
await axeProblems("search");
const before = page.url();
await page.keyboard.press("ArrowDown");
await page.keyboard.press("Enter");
await page.waitForFunction(from => location.href !== from, before).catch(() => found.problems.push("keyboard: search does not lead on"));
if (await page.evaluate(() => document.getElementById("search").open)) found.problems.push("keyboard: search stays open");

// Narrow pages do not scroll sideways.
for (const [width, height] of [[400, 860], [1280, 900], [2560, 1440]]) {
  for (const scheme of ["light", "dark"]) {
    await page.setViewportSize({ width, height });
    await page.evaluate(to => { document.documentElement.dataset.theme = to; }, scheme);
    const picked = [...views, template, [...seen].find(each => /^#\/manifests\/.+/.test(each)), [...seen].find(each => /^#\/tests\/.+/.test(each)), [...seen].find(each => each.startsWith("#/compare/"))].filter(Boolean);
    for (const hash of picked) {
      await open(hash);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.problems.push(`layout: ${hash} is ${wide} pixels too wide at ${width}`);
      const isHidden = await page.$eval("#views", list => {
        const [outer, current] = [list, list.querySelector("[aria-current]")].map(each => each.getBoundingClientRect());
        return current.left < outer.left - 1 || current.right > outer.right + 1;
      });
      if (isHidden) found.problems.push(`layout: the current view is out of sight on ${hash} at ${width}`);
      if (shots !== "-") {
        const name = `${hash.split("/")[1] || "overview"}${hash.split("/").length > 2 ? "-one" : ""}-${width}-${scheme}.png`;
        await page.waitForTimeout(60);
        await page.screenshot({ path: `${shots}/${name}` });
      }
    }
  }
}
await browser.close();
console.log(JSON.stringify(found, null, 1));
