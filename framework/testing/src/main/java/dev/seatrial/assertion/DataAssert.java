/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Assertions about the data of a ConfigMap or Secret. A Secret's {@code data} is read decoded, as pods see it. */
public final class DataAssert extends AbstractManifestAssert<DataAssert> {

    DataAssert(@Nullable Manifest manifest, Failures failures) {
        super(manifest, DataAssert.class, failures);
    }

    /** Verifies the text of a key. */
    public DataAssert hasData(String key, String value) {
        data(key).isEqualTo(value);
        return this;
    }

    /** Verifies that there is a key, and no more. */
    public DataAssert hasKey(String key) {
        data(key);
        return this;
    }

    /** Verifies that there is no such key. */
    public DataAssert doesNotHaveKey(String key) {
        if (!isAbsent()) {
            raw(key).ifPresent(place -> report(place, "%s exists, but should not.", d -> d));
        }
        return this;
    }

    /** Verifies all keys, in any order. */
    public DataAssert hasOnlyKeys(String... keys) {
        if (isAbsent()) {
            return this;
        }
        List<String> expected = new ArrayList<>(new TreeSet<>(Arrays.asList(keys)));
        List<String> found = keys();
        return expected.equals(found)
                ? this
                : reportUnequal(
                        place(),
                        "%s has the keys %s, not %s."
                                .formatted(place().label(), Shown.names(found), Shown.names(expected)),
                        expected,
                        found);
    }

    /**
     * Navigates to the text of a key, from where its YAML, JSON or properties can be asserted.
     *
     * <pre>{@code assertThat(manifests).configMap("shop").data("app.yaml").yaml().hasValue("server.port", 8080); }</pre>
     */
    public ValueAssert data(String key) {
        if (isAbsent()) {
            return new ValueAssert(null, failures());
        }
        Optional<Place> raw = raw(key);
        if (raw.isEmpty()) {
            List<String> keys = keys();
            Diagnostic diagnostic = place().failure("%s has no key `%s`.".formatted(place().label(), key))
                    .withFact("keys", Shown.names(keys));
            fail(NearMiss.hint(place().explained(diagnostic), key, keys));
            return new ValueAssert(null, failures());
        }
        ValueAssert value = new ValueAssert(raw.get(), failures());
        return isEncoded(raw.get()) ? value.base64() : value;
    }

    private Optional<Place> raw(String key) {
        PathSegment step = new PathSegment.Key(key);
        // stringData overrides data: k8s.io/api/core/v1, type Secret.
        for (String field : List.of("stringData", "data", "binaryData")) {
            Optional<Place> found = place().at(ManifestPath.of(field).with(step));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean isEncoded(Place place) {
        PathSegment first =
                place.path() == null ? null : place.path().segments().get(0);
        boolean data =
                new PathSegment.Key("data").equals(first) && actual.kind().equals("Secret");
        return data || new PathSegment.Key("binaryData").equals(first);
    }

    private List<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        for (String field : List.of("data", "stringData", "binaryData")) {
            Object map = place().at(ManifestPath.of(field)).map(Place::value).orElse(Collections.emptyMap());
            if (map instanceof Map<?, ?> entries) {
                entries.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
        }
        return List.copyOf(keys);
    }
}
