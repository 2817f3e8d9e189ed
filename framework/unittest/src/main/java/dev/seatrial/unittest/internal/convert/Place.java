/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.unittest.internal.check.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a path of a suite leads in a document: nowhere, to one value or to several.
 *
 * @param path the path as written
 * @param values what is there
 * @param places where that is
 */
record Place(String path, List<@Nullable Object> values, List<ManifestPath> places) {

    static Place of(String path, Document document) {
        try {
            return new Place(
                    path,
                    document.at(path),
                    document.places(path).stream().map(PathTranslation::to).toList());
        } catch (RuntimeException e) {
            throw new Unsayable("the path `" + path + "` cannot be read");
        }
    }

    /** Returns the paths to the only value, or to where it would be. The best to read comes first. */
    List<ManifestPath> single() {
        Set<ManifestPath> paths = new LinkedHashSet<>();
        PathTranslation.single(path).ifPresent(paths::add);
        if (places.size() == 1) {
            paths.addAll(places);
        }
        return List.copyOf(paths);
    }

    /** Returns the ways to make calls on each value. */
    List<List<List<Call>>> each(List<Call> calls) {
        List<List<List<Call>>> ways = new ArrayList<>();
        for (ManifestPath one : single()) {
            ways.add(List.of(prepend(Call.of("path", one.toString()), calls)));
        }
        Call all = Call.of("jsonPath", PathTranslation.expression(path));
        ways.add(List.of(List.of(all, Call.of("each", new Call.Lambda("value", calls)))));
        if (places.size() > 1) {
            ways.add(places.stream()
                    .map(place -> prepend(Call.of("path", place.toString()), calls))
                    .toList());
        }
        return ways;
    }

    /** Returns the ways to say that nothing is there. */
    List<List<List<Call>>> absent() {
        List<List<List<Call>>> ways = new ArrayList<>();
        for (ManifestPath one : single()) {
            ways.add(List.of(List.of(Call.of("doesNotHavePath", one.toString()))));
        }
        ways.add(List.of(List.of(Call.of("jsonPath", PathTranslation.expression(path)), Call.of("isEmpty"))));
        for (ManifestPath one : single()) {
            ways.add(
                    List.of(List.of(Call.of("matches", new Call.Absence(one.toString()), "has no " + one.toString()))));
        }
        return ways;
    }

    static List<Call> prepend(Call first, List<Call> calls) {
        return Stream.concat(Stream.of(first), calls.stream()).toList();
    }
}
