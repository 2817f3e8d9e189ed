/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.internal.VersionRange;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.ExecutionListener;
import dev.seatrial.template.internal.go.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is probably not meant in a render that Helm does not complain about. */
final class Advice {

    private static final Pattern GLUED = Pattern.compile("(?m)^---(?=[A-Za-z#\"'{\\[])[^\\n]*");

    private Advice() {}

    /** Returns a diagnostic for each separator that stands on one line with what follows it. */
    static List<Diagnostic> gluedSeparators(Map<String, String> files) {
        List<Diagnostic> found = new ArrayList<>();
        files.forEach((path, text) -> {
            Matcher glued = GLUED.matcher(text);
            if (glued.find()) {
                SourceFile file = SourceFile.of(path, text);
                String line = glued.group();
                found.add(
                        Diagnostic.of("`" + path + "` writes a separator and the start of a manifest on one line.")
                                .withExcerpt(new Excerpt(file, new Span(glued.start(), glued.end())))
                                .withFact("rendered", "line " + file.lineAt(glued.start()) + " of `" + path + "`")
                                .withHint(
                                        "YAML takes `" + line + "` for a key, so the manifest has no `" + key(line)
                                                + "`. Keep the line break after `---`: an action behind it must not begin with `{{-`."));
            }
        });
        return found;
    }

    private static String key(String line) {
        return line.substring(3).split(":", 2)[0];
    }

    /** Returns a diagnostic for each object that Helm leaves out since it does not know its hook event. */
    static List<Diagnostic> unknownHooks(List<ManifestSorter.Skipped> skipped, Set<String> events) {
        List<Diagnostic> found = new ArrayList<>();
        for (ManifestSorter.Skipped object : skipped) {
            String meant = Suggestions.didYouMean(object.event(), events);
            found.add(Diagnostic.of("Helm leaves out " + object.kind() + " `" + object.name() + "` of `" + object.path()
                            + "`: it does not know the hook event `" + object.event() + "`.")
                    .withFact("known", String.join(", ", new TreeSet<>(events)))
                    .withHint(meant.isEmpty() ? "Use one of these in the annotation `helm.sh/hook`." : meant));
        }
        return found;
    }

    /** Hears calls of {@code semverCompare} that fail only because the version is a pre-release. */
    static final class Versions implements ExecutionListener {

        private final HelmVersion helm;
        private final Set<String> told = new LinkedHashSet<>();
        private final List<Diagnostic> found = new ArrayList<>();

        Versions(HelmVersion helm) {
            this.helm = helm;
        }

        List<Diagnostic> found() {
            return found;
        }

        @Override
        public void returned(String function, List<@Nullable Object> arguments, @Nullable Object result) {
            if (!function.equals("semverCompare")
                    || !Boolean.FALSE.equals(result)
                    || arguments.size() != 2
                    || !(arguments.get(0) instanceof String range)
                    || !(arguments.get(1) instanceof String version)) {
                return;
            }
            String release = version.replaceFirst("-.*$", "");
            boolean onlyTheSuffix =
                    !release.equals(version) && VersionRange.isCompatible(range, release.replaceFirst("^v", ""), helm);
            if (onlyTheSuffix && told.add(range + " " + version)) {
                found.add(Diagnostic.of("`semverCompare " + GoQuote.quote(range) + "` is false for `" + version
                                + "` only because of the suffix `" + version.substring(release.length()) + "`.")
                        .withHint(
                                "A suffix makes a version a pre-release, which a range leaves out unless it names a pre-release"
                                        + " itself. Write `" + PreReleases.allowedIn(range) + "`."));
            }
        }
    }
}
