/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.secret.internal.SecretFindings;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlDocument;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The content of a document, decoded when it is first asked for. Renders that write the same text share it. It is kept as long as
 * memory is not scarce, or a {@link Manifest} has it.
 */
@API(status = INTERNAL)
public final class ManifestContent {

    private final Supplier<YamlDocument> decoder;
    private volatile @Nullable SoftReference<Parsed> parsed;
    private volatile @Nullable SecretFindings secretFindings;

    private ManifestContent(Supplier<YamlDocument> decoder) {
        this.decoder = decoder;
    }

    /**
     * Returns a content.
     *
     * @param decoder decodes the document; throws {@link GoError} if it cannot be read
     */
    public static ManifestContent of(Supplier<? extends Map<?, ?>> decoder) {
        return new ManifestContent(() -> new YamlDocument(decoder.get(), true));
    }

    /** Returns the content of a text. */
    public static ManifestContent ofText(String text) {
        return new ManifestContent(() -> Yaml.decodeDocument(text));
    }

    /**
     * What is known of a document.
     *
     * @param mayRepeatKeys whether some mapping in it may have a key twice; false only if none has
     * @param problem why the text cannot be read; empty if it can
     */
    record Parsed(Map<String, @Nullable Object> content, ResourceId id, boolean mayRepeatKeys, String problem) {}

    /** Returns the decoded content. Two threads may both decode it; both get the same. */
    Parsed parsed() {
        SoftReference<Parsed> known = parsed;
        Parsed found = known == null ? null : known.get();
        if (found == null) {
            found = parse();
            parsed = new SoftReference<>(found);
        }
        return found;
    }

    SecretFindings secretFindings() {
        SecretFindings known = secretFindings;
        if (known == null) {
            known = SecretFindings.ofManifest(parsed().content());
            secretFindings = known;
        }
        return known;
    }

    private Parsed parse() {
        try {
            YamlDocument document = decoder.get();
            Map<String, @Nullable Object> content = ApiValues.of(document.content());
            return new Parsed(content, identify(content), document.mayRepeatKeys(), "");
        } catch (GoError e) {
            return new Parsed(Map.of(), new ResourceId("", "", null, ""), true, String.valueOf(e.getMessage()));
        }
    }

    private static ResourceId identify(Map<String, @Nullable Object> content) {
        Map<?, ?> metadata = content.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        String namespace = metadata.get("namespace") instanceof String given && !given.isEmpty() ? given : null;
        return new ResourceId(
                text(content.get("apiVersion")), text(content.get("kind")), namespace, text(metadata.get("name")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
