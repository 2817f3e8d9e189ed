/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Chart;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.secret.internal.SecretCollector;
import dev.seatrial.secret.internal.SecretFindings;
import dev.seatrial.secret.internal.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The secrets of a render: those in its values, and those in what was rendered. Found when they are first asked for. */
final class ReleaseSecrets implements Supplier<Secrets> {

    private static final SecretFindings NOTHING = SecretFindings.of(Map.of());

    /** Under which a chart keeps what its default values say. */
    private static final Key DEFAULTS = new Key();

    private record Key() {}

    private final RenderRequest request;
    private final Supplier<List<Manifest>> manifests;
    private volatile @Nullable Secrets found;

    ReleaseSecrets(RenderRequest request, Supplier<List<Manifest>> manifests) {
        this.request = request;
        this.manifests = manifests;
    }

    @Override
    public Secrets get() {
        Secrets known = found;
        if (known == null) {
            List<SecretFindings> values = new ArrayList<>();
            Set<String> decrypted = Set.of();
            try {
                decrypted = request.values().secrets();
                values.add(SecretFindings.of(request.values().merged(request.helmVersion())));
            } catch (RuntimeException e) {
                values.clear(); // the values cannot be read, which is the very error to be reported
            }
            addDefaults(request.chart(), values);
            known = SecretCollector.of(
                            manifests.get().stream()
                                    .map(ReleaseSecrets::findings)
                                    .toList(),
                            values)
                    .and(decrypted)
                    .unless(request.showsSecrets());
            found = known;
        }
        return known;
    }

    /** A manifest that is not YAML is reported by whoever reads it. */
    private static SecretFindings findings(Manifest manifest) {
        try {
            return manifest.secretFindings();
        } catch (RuntimeException e) {
            return NOTHING;
        }
    }

    private static void addDefaults(Chart chart, List<SecretFindings> values) {
        values.add(chart.derived(DEFAULTS, () -> SecretFindings.of(chart.values())));
        chart.dependencies().forEach(dependency -> addDefaults(dependency, values));
    }
}
