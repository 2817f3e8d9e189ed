/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.manifest.LineOrigin;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathResult;
import dev.seatrial.source.SourceFile;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A violation of a rule.
 *
 * @param rule the rule
 * @param on the subject that violates the rule; null for the release as a whole
 * @param at the path in the manifest, which need not exist; null for the whole manifest
 * @param problem what is wrong, as the end of a sentence that begins with the subject
 * @param fix how to fix it, as a sentence
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Finding(
        PolicyRule rule, @Nullable Subject on, @Nullable ManifestPath at, String problem, String fix) {

    /** Returns the subject that violates the rule; empty for the release as a whole. */
    public Optional<Subject> subject() {
        return Optional.ofNullable(on);
    }

    /**
     * Returns the path in the manifest; empty for the whole manifest. The path does not exist if something is missing.
     */
    public Optional<ManifestPath> path() {
        return Optional.ofNullable(at);
    }

    /** Returns a sentence such as {@code container `web` of Deployment/web: has no liveness probe.} */
    public String sentence() {
        return (on == null ? "the release" : on.label()) + ": " + problem;
    }

    /** Returns the template, with the line and the includes if they are known; empty for the release as a whole. */
    public Optional<String> template() {
        return subject().map(subject -> {
            Manifest manifest = subject.resource().manifest();
            return nearest(manifest)
                    .flatMap(manifest::spanOf)
                    .flatMap(span -> manifest.provenance()
                            .ofLine(SourceFile.of("", manifest.text()).lineAt(span.start())))
                    .map(LineOrigin::describe)
                    .orElse(manifest.source());
        });
    }

    /** Returns the longest prefix of the path that exists. */
    private Optional<ManifestPath> nearest(Manifest manifest) {
        ManifestPath path = at == null ? ManifestPath.of("kind") : at;
        for (int length = path.segments().size(); length > 0; length--) {
            ManifestPath prefix = path.prefix(length);
            if (manifest.resolve(prefix) instanceof PathResult.Found) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
