/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import java.util.List;

/** Writes findings as workflow commands of GitHub Actions. */
final class GithubCommands {

    private GithubCommands() {}

    static String of(List<LintResult> results) {
        StringBuilder commands = new StringBuilder();
        for (LintResult result : results) {
            for (ReportedFinding finding : ReportedFinding.of(result)) {
                String command = switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "notice";
                };
                commands.append("::")
                        .append(command)
                        .append(" file=")
                        .append(property(finding.file()))
                        .append(
                                finding.line().isPresent()
                                        ? ",line=" + finding.line().getAsInt()
                                        : "")
                        .append(",title=")
                        .append(property(finding.rule()))
                        .append("::")
                        .append(data(finding.text()))
                        .append('\n');
            }
        }
        return commands.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
