/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.coverage.ChartPoints.ChartKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The coverage of a chart. Immutable. */
@API(status = Status.EXPERIMENTAL)
public final class ChartCoverage {

    private static final Comparator<FileCoverage> ORDER = Comparator.comparing(FileCoverage::isText)
            .thenComparing(FileCoverage::path)
            .thenComparing(FileCoverage::digest);

    private final ChartKey key;
    private final List<FileCoverage> files;
    private final List<ValuesUsage> usages;

    /**
     * Creates the coverage.
     *
     * @param usages the usage of its values; more than one if its values.yaml changed between the parts of a run
     */
    ChartCoverage(ChartKey key, List<FileCoverage> files, List<ValuesUsage> usages) {
        this.key = key;
        this.usages = List.copyOf(usages);
        this.files = files.stream().sorted(ORDER).toList();
    }

    ChartKey key() {
        return key;
    }

    /** Returns the name of the chart. */
    public String name() {
        return key.name();
    }

    /** Returns the version of the chart. */
    public String version() {
        return key.version();
    }

    /** Returns where the chart is, from the root of the build; empty for a chart that was made in memory. */
    public String location() {
        return key.location();
    }

    /** Returns the templates that count, those of subcharts that are recorded included, in the order of their paths. */
    public List<FileCoverage> files() {
        return files.stream().filter(file -> !file.isText()).toList();
    }

    /**
     * Returns the texts that {@code tpl} executed. They do not count: which texts there are depends on the tests, so one more
     * test could lower a share.
     */
    public List<FileCoverage> texts() {
        return files.stream().filter(FileCoverage::isText).toList();
    }

    /**
     * Returns which values its templates read. If its values.yaml changed while the run was recorded, only the renders with the latest
     * one count. Empty if that was not recorded.
     */
    public Optional<ValuesUsage> values() {
        return usages.stream().max(Comparator.comparing(ValuesUsage::time));
    }

    List<ValuesUsage> usages() {
        return usages;
    }

    /** Returns files and texts. */
    List<FileCoverage> all() {
        return files;
    }

    /** Returns the sum over all files. */
    public Count count(Counter counter) {
        return files.stream()
                .filter(file -> !file.isText())
                .map(file -> file.count(counter))
                .reduce(Count.NONE, Count::plus);
    }

    /** Returns the places that no test reaches and the ways that no test takes, each once, in the order of the files. */
    public List<Gap> gaps() {
        return Gaps.of(this);
    }

    @Override
    public String toString() {
        return name() + " " + version();
    }
}
