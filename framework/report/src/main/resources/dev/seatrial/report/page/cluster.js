/** Shows what is known about a run; later versions may know more of it. */
function clusterItem(each) {
  const { cluster, release, namespace, evidence, ...more } = each.run;
  return h("div", { class: "card" }, h("h2", {}, `${release} in ${namespace}`, badge("neutral", cluster)),
    h("p", {}, "installed by ", testLink(data.tests[each.test])),
    evidence && h("p", {}, "evidence: ", h("span", { class: "mono" }, evidence)),
    Object.entries(more).filter(([, value]) => typeof value !== "object" && value !== "").map(([key, value]) => h("p", {}, `${key}: ${value}`)),
    Array.isArray(more.timeline) && more.timeline.length > 0 && timeline(more.timeline));
}

/** Entries {start, end, lane, text, kind} in milliseconds, drawn to scale. */
function timeline(entries) {
  const start = Math.min(...entries.map(each => each.start));
  const end = Math.max(...entries.map(each => each.end ?? each.start), start + 1);
  const at = time => 100 * (time - start) / (end - start);
  const lanes = [...new Set(entries.map(each => each.lane))];
  return h("div", { class: "timeline", role: "list", "aria-label": `Timeline of ${duration(end - start)}` }, lanes.map(lane => h("div", { class: "lane" }, h("span", { class: "lane-name" }, lane),
    h("div", { class: "lane-track" }, entries.filter(each => each.lane === lane).map(each => {
      const mark = h("span", { class: `event ${each.kind ?? ""}`, role: "listitem", tabindex: 0, title: `${each.text} (${duration(each.start - start)})`, "aria-label": `${duration(each.start - start)}: ${each.text}` });
      mark.style.left = `${at(each.start)}%`;
      mark.style.width = `${Math.max(0.4, at(each.end ?? each.start) - at(each.start))}%`;
      return mark;
    })))), h("p", { class: "soft" }, `0 to ${duration(end - start)}`));
}

const clusterPage = () => [title("Cluster", badge("neutral", count(data.clusterRuns.length, "run"))),
  data.clusterRuns.length ? data.clusterRuns.map(clusterItem) : nothing("No test ran in a cluster.")];
