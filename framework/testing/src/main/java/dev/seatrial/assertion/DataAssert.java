/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the data of a ConfigMap or Secret. The {@code data} of a Secret is decoded first, so assertions see
 * what pods see.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class DataAssert extends AbstractManifestAssert<DataAssert> {

    DataAssert(@Nullable Manifest manifest, Manifests scope, Failures failures) {
        super(manifest, scope, DataAssert.class, failures);
    }

    /**
     * Verifies that a key has the given text.
     *
     * <pre>{@code
     * assertThat(manifests).secret("db").hasData("user", "app");   // passes for `user: YXBw` in data, `user: app` in stringData
     * assertThat(manifests).configMap("web").hasData("port", "80"); // fails for `port: 80`, which the API server rejects
     * }</pre>
     *
     * @throws AssertionError if the key is absent or has another text
     */
    public DataAssert hasData(String key, String value) {
        data(key).isEqualTo(value);
        return this;
    }

    /**
     * Verifies that a key exists, whatever its value.
     *
     * <pre>{@code assertThat(manifests).secret("db").hasKey("user"); // fails for {usr: app}: did you mean `usr`? }</pre>
     *
     * @throws AssertionError if the key is absent
     */
    public DataAssert hasKey(String key) {
        entry(key);
        return this;
    }

    /**
     * Verifies that a key does not exist.
     *
     * <pre>{@code assertThat(manifests).configMap("web").doesNotHaveKey("password"); // fails for {password: x} }</pre>
     *
     * @throws AssertionError if the key exists, or resembles one that does
     */
    public DataAssert doesNotHaveKey(String key) {
        if (isAbsent()) {
            return this;
        }
        Optional<Place> found = DataEntries.find(place(), key);
        if (found.isPresent()) {
            return report(found.get(), "%s exists, but should not.", d -> d);
        }
        List<String> keys = DataEntries.keys(place());
        return Near.to(key, keys)
                .map(meant -> report(
                        place(),
                        "%s has no key `" + key.replace("%", "%%") + "`, but it looks mistyped.",
                        d -> d.withFact("keys", Shown.names(keys)).withHint(NearMiss.mistyped(meant))))
                .orElse(this);
    }

    /**
     * Verifies that the data has exactly the given keys, in any order.
     *
     * <pre>{@code assertThat(manifests).secret("db").hasOnlyKeys("user", "password"); // fails for {user: a} }</pre>
     *
     * @throws AssertionError if a key is missing or there are others
     */
    public DataAssert hasOnlyKeys(String... keys) {
        if (isAbsent()) {
            return this;
        }
        List<String> expected = new ArrayList<>(new TreeSet<>(Arrays.asList(keys)));
        List<String> found = DataEntries.keys(place());
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
     * Verifies the type of a Secret, such as {@code kubernetes.io/tls}.
     *
     * <pre>{@code assertThat(manifests).secret("tls").hasType("kubernetes.io/tls"); // fails for Opaque, and without a type }</pre>
     *
     * @throws AssertionError if the type is another one or absent
     */
    public DataAssert hasType(String type) {
        return hasValue("type", type);
    }

    /**
     * Navigates to the text of a key. Continue with {@code yaml()}, {@code json()} or {@code properties()} to assert on
     * its content.
     *
     * <pre>{@code
     * assertThat(manifests).configMap("shop").data("app.yaml").yaml().hasValue("server.port", 8080);
     * assertThat(manifests).configMap("shop").data("app.yml"); // fails: did you mean `app.yaml`?
     * }</pre>
     *
     * @throws AssertionError if the key is absent
     */
    public ValueAssert data(String key) {
        Optional<Place> entry = entry(key);
        ValueAssert value = next(new ValueAssert(entry.orElse(null), failures()));
        return entry.isPresent() && DataEntries.isEncoded(entry.get()) ? value.base64() : value;
    }

    private Optional<Place> entry(String key) {
        if (isAbsent()) {
            return Optional.empty();
        }
        Optional<Place> entry = DataEntries.find(place(), key);
        if (entry.isEmpty()) {
            List<String> keys = DataEntries.keys(place());
            Diagnostic diagnostic = place().failure("%s has no key `%s`.".formatted(place().label(), key))
                    .withFact("keys", Shown.names(keys));
            fail(NearMiss.hint(place().explained(diagnostic), key, keys));
        }
        return entry;
    }
}
