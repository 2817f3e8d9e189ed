/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.cluster;

import dev.seatrial.helm.HelmValue;
import dev.seatrial.helm.HelmValue.SetValue;
import dev.seatrial.helm.HelmValue.ValuesFile;
import dev.seatrial.helm.HelmValue.ValuesText;
import dev.seatrial.helm.ReleaseSpec;
import dev.seatrial.junit.DeclaredChart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Creates a release from the annotations of a test. */
final class DeclaredRelease {

    private static final Path EVIDENCE =
            Path.of(System.getProperty("seatrial.cluster.evidence.folder", "target/seatrial/cluster"));

    /** The default release name of {@code helm template}, which tests that only render use as well. */
    private static final String DEFAULT_NAME = "release-name";

    private DeclaredRelease() {}

    static ReleaseSpec of(ExtensionContext context) {
        DeclaredChart declared = DeclaredChart.of(context);
        String name = declared.release().isEmpty() ? DEFAULT_NAME : declared.release();
        return new ReleaseSpec(name, declared.chart(), values(declared), declared.test(), EVIDENCE);
    }

    private static List<HelmValue> values(DeclaredChart declared) {
        List<HelmValue> values = new ArrayList<>();
        declared.valuesFiles().forEach(file -> values.add(new ValuesFile(file)));
        declared.values().forEach(text -> values.add(new ValuesText(text.yaml(), text.origin())));
        declared.sets().forEach(set -> values.add(new SetValue(set)));
        return values;
    }
}
