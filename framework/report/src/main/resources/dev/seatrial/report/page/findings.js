const SEVERITIES = { error: "bad", warning: "warn", info: "neutral", waived: "neutral" };

function findingItem(each) {
  const tests = indexes(each.tests);
  return h("article", { class: "finding" },
    h("p", {}, badge(SEVERITIES[each.severity] ?? "neutral", each.severity), " ", h("code", { class: "rule" }, each.rule), " ", withCode(`${each.subject} ${each.problem}`)),
    each.waived && h("p", {}, h("b", {}, "waived: "), each.waived), each.reason && h("p", { class: "soft" }, withCode(each.reason)),
    h("dl", {}, each.fix && [h("dt", {}, "fix"), h("dd", {}, withCode(each.fix))], each.place && [h("dt", {}, "template"), h("dd", {}, place(each.place))],
      each.path && [h("dt", {}, "path"), h("dd", { class: "mono" }, each.path)],
      tests.length > 0 && [h("dt", {}, tests.length === 1 ? "test" : "tests"), h("dd", {}, testLink(data.tests[tests[0]]), tests.length > 1 && ` and ${count(tests.length - 1, "more", "more")}`)]));
}

function findingsPage() {
  const chosen = { severity: "", source: "", rule: "" };
  let text = "";
  const list = h("div");
  const order = Object.keys(SEVERITIES);
  const show = () => {
    const shown = data.findings.filter(each => Object.entries(chosen).every(([field, value]) => !value || each[field] === value)
      && (!text || `${each.rule} ${each.subject} ${each.problem} ${each.place} ${each.waived}`.toLowerCase().includes(text)))
      .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    say(count(shown.length, "finding"));
    list.replaceChildren(...(shown.length ? long(shown, findingItem) : [nothing("No finding matches.")]));
  };
  const select = field => {
    const values = [...new Set(data.findings.map(each => each[field]))].sort();
    const element = h("select", { "aria-label": field }, h("option", { value: "" }, `any ${field}`), values.map(each => h("option", { value: each }, `${each} (${data.findings.filter(finding => finding[field] === each).length})`)));
    element.addEventListener("change", () => { chosen[field] = element.value; show(); });
    return element;
  };
  show();
  return [title("Findings", badge("neutral", count(data.findings.length, "finding"))),
    data.findings.length ? [h("div", { class: "bar" }, filter("Filter findings", value => { text = value; show(); }), select("severity"), select("source"), select("rule")), h("section", { class: "card" }, list)]
      : nothing("No finding, and nothing waived.")];
}
