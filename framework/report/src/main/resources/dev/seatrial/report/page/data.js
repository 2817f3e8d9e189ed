/** The data of the page. Documents are unpacked when they are first needed. */
const data = JSON.parse(document.getElementById("data").textContent);

/** Returns the indexes in ranges such as "0-4,7". */
function indexes(ranges) {
  const all = [];
  for (const range of ranges ? ranges.split(",") : []) {
    const [start, end] = range.split("-").map(Number);
    for (let i = start; i <= (end ?? start); i++) all.push(i);
  }
  return all;
}

const testByKey = new Map(data.tests.map((test, i) => [test.key, i]));
const testsOfRender = data.renders.map(() => []);
data.tests.forEach((test, i) => {
  test.index = i;
  test.label = (test.run ? `${test.name} ${test.run}` : test.name);
  test.shortClass = test.class.replace(/^([a-z_][\w]*\.)+(?=[A-Z])/, "");
  test.renders.forEach(render => testsOfRender[render].push(i));
});
const failed = data.tests.filter(test => test.outcome === "FAILED");
const files = new Map();
for (const chart of data.charts) for (const file of chart.files) files.set(file.id, { ...file, chart });

/** Returns the file that Helm calls by a name such as shop/templates/api.yaml, in the chart that a document belongs to if two have it. */
function fileNamed(name) {
  if (files.has(name)) return files.get(name);
  const slash = name.indexOf("/");
  return [...files.values()].find(file => file.chart.name === name.slice(0, slash) && file.path === name.slice(slash + 1));
}

let unpacking;

/** Returns the rendered documents and, for each render, the indexes of its documents. */
function loadDocuments() {
  unpacking ??= unpack(document.getElementById("documents").textContent);
  return unpacking;
}

async function unpack(packed) {
  if (!packed) return { documents: [], renders: data.renders.map(() => []), origins: [], byTemplateLine: new Map() };
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const raw = JSON.parse(await new Response(stream).text());
  const origins = raw.origins.map(([at, via, values]) => ({ at, via, values }));
  const documents = raw.documents.map(([template, kind, namespace, name, text, lines], index) =>
    ({ index, template, kind, namespace, name, text, lines, label: (kind || "document") + "/" + (name || "unnamed") }));
  const renders = [];
  let before = [];
  for (const [start, end, ...middle] of raw.renders) {
    before = [...before.slice(0, start), ...middle, ...(end ? before.slice(-end) : [])];
    renders.push(before);
  }
  return { documents, renders, origins };
}

/** Returns, for each template line, the document lines that it wrote or that passed through it. */
async function writtenLines() {
  const all = await loadDocuments();
  if (!all.byTemplateLine) {
    all.byTemplateLine = new Map();
    const ofOrigin = new Map();
    all.documents.forEach(document => document.lines.forEach((origin, i) => {
      if (!ofOrigin.has(origin)) ofOrigin.set(origin, []);
      ofOrigin.get(origin).push({ document, line: i + 1 });
    }));
    all.origins.forEach((origin, i) => {
      for (const place of new Set([origin.at, ...origin.via])) {
        if (!place || !ofOrigin.has(i)) continue;
        if (!all.byTemplateLine.has(place)) all.byTemplateLine.set(place, []);
        all.byTemplateLine.get(place).push(...ofOrigin.get(i));
      }
    });
    all.firstRender = new Map();
    all.renders.forEach((documents, render) => documents.forEach(index => {
      if (!all.firstRender.has(index)) all.firstRender.set(index, render);
    }));
  }
  return all;
}
