/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Formats a timeline as an HTML page: hooks as bars, followed by all observations. */
final class TimelinePage {

    private static final String STYLE = """
            body{font:14px system-ui,sans-serif;margin:2em;color:#222}
            h1{font-size:1.3em}
            table{border-collapse:collapse}
            td{padding:2px 12px 2px 0;vertical-align:top}
            td.time{text-align:right;font-variant-numeric:tabular-nums;color:#777}
            tr.hook td,tr.helm td{font-weight:600}
            tr.restart td,tr.failed td{color:#a40000}
            th{text-align:left;padding:12px 12px 4px 0}
            .lane{display:flex;align-items:center;margin:4px 0}
            .name{flex:0 0 42%;padding-right:12px;overflow-wrap:anywhere}
            .track{position:relative;flex:1;height:1.4em;background:#f3f3f3}
            .bar{position:absolute;height:100%;background:#7a9}
            .bar.failed,.bar.abandoned{background:#d88}
            .bar.running{background:#dd8}
            """;

    private TimelinePage() {}

    static String of(String title, ReleaseTimeline timeline) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body><h1>")
                .append(escape(title))
                .append("</h1>\n");
        hooks(timeline, out);
        out.append("<table>\n<tr><th>seconds</th><th>kind</th><th>object</th><th>observation</th></tr>\n");
        timeline.entries().forEach(entry -> row(timeline.start(), entry, out));
        return out.append("</table>\n</body></html>\n").toString();
    }

    private static void hooks(ReleaseTimeline timeline, StringBuilder out) {
        Instant end = timeline.entries().isEmpty()
                ? timeline.start()
                : timeline.entries().get(timeline.entries().size() - 1).at();
        double total = Math.max(1, Duration.between(timeline.start(), end).toMillis());
        for (HookRun hook : timeline.hooks()) {
            double left = Duration.between(timeline.start(), hook.started()).toMillis();
            double width = Duration.between(hook.started(), hook.ended() == null ? end : hook.ended())
                    .toMillis();
            out.append(String.format(
                    Locale.ROOT,
                    "<div class=\"lane\"><div class=\"name\">%s</div>"
                            + "<div class=\"track\"><div class=\"bar %s\" style=\"left:%.2f%%;width:%.2f%%\"></div></div></div>%n",
                    escape(hook.toString()),
                    hook.outcome().name().toLowerCase(Locale.ROOT),
                    Math.min(99.7, 100 * Math.max(0, left) / total),
                    Math.max(0.3, 100 * width / total)));
        }
    }

    private static void row(Instant start, TimelineEntry entry, StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "<tr class=\"%s\"><td class=\"time\">%.3f</td><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                entry.kind().name().toLowerCase(Locale.ROOT),
                Duration.between(start, entry.at()).toMillis() / 1000.0,
                entry.kind().name().toLowerCase(Locale.ROOT),
                escape(entry.object()),
                escape(entry.text())));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
