/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.secret.internal.SecretCollector;
import dev.seatrial.secret.internal.SecretFindings;
import dev.seatrial.secret.internal.Secrets;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One rendered document. Immutable and safe to share between threads; its YAML is parsed when something first asks for
 * its content.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Manifest {

    /**
     * Returns a manifest.
     *
     * @param source the template that wrote it, chart name in front: {@code shop/templates/api.yaml}
     * @param text the document's text without separators
     * @param content decodes the text; called once, when first needed
     * @param provenance where the lines of the text came from
     */
    public static Manifest of(
            String source, String text, Supplier<? extends Map<?, ?>> content, Provenance provenance) {
        return new Manifest(source, text, ManifestContent.of(content), provenance, null);
    }

    /** Returns a manifest with a content that renders share. */
    @API(status = INTERNAL)
    public static Manifest of(String source, String text, ManifestContent content, Provenance provenance) {
        return new Manifest(source, text, content, provenance, null);
    }

    /**
     * Returns a manifest of a text that no chart rendered.
     *
     * @param source what to call it in messages
     */
    public static Manifest parse(String source, String text) {
        return of(source, text, ManifestContent.ofText(text), Provenance.unknown());
    }

    private final String source;
    private final String text;
    private final Provenance provenance;
    private final ManifestContent shared;
    private final @Nullable Supplier<Secrets> release;
    private volatile ManifestContent.@Nullable Parsed parsed;

    private Manifest(
            String source,
            String text,
            ManifestContent shared,
            Provenance provenance,
            @Nullable Supplier<Secrets> release) {
        this.source = source;
        this.text = text;
        this.shared = shared;
        this.provenance = provenance;
        this.release = release;
    }

    /** Returns the identity of the object: its API version, kind, namespace and name. */
    public ResourceId id() {
        return parsed().id();
    }

    /** Returns the kind, such as {@code Deployment}; empty if the document has none. */
    public String kind() {
        return id().kind();
    }

    /** Returns {@code metadata.name}; empty if the document has none. */
    public String name() {
        return id().name();
    }

    /** Returns the template that wrote the document, chart name in front: {@code shop/templates/api.yaml}. */
    public String source() {
        return source;
    }

    /** Returns the rendered text, without separators. */
    public String text() {
        return text;
    }

    /** Returns where the lines of {@link #text()} came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Returns the same manifest as a part of a release, the secrets of which are masked in messages about it. */
    @API(status = INTERNAL)
    public Manifest withSecrets(Supplier<Secrets> secrets) {
        return new Manifest(source, text, shared, provenance, secrets);
    }

    /** Returns the secrets of the release, or of this manifest if it is not known to be a part of one. */
    @API(status = INTERNAL)
    public Secrets secrets() {
        return release == null
                ? SecretCollector.of(List.of(secretFindings()), List.of()).unless(Secrets.areShown())
                : release.get();
    }

    /** Returns what this manifest says about the secrets of a release. */
    @API(status = INTERNAL)
    public SecretFindings secretFindings() {
        return shared.secretFindings();
    }

    /** Returns where the secrets of the release come from, which is the same object for all of its manifests. */
    @Nullable
    Supplier<Secrets> release() {
        return release;
    }

    /**
     * Returns the document as unmodifiable maps, lists, strings, booleans, nulls, {@code Long} for whole numbers and
     * {@code Double} for others: the object that the API server would be sent. Empty if the document cannot be read, see {@link
     * #fault()}.
     */
    public Map<String, @Nullable Object> content() {
        return parsed().content();
    }

    /** Returns whether some mapping of the text may have a key twice, of which Helm keeps the last one; false only if none has. */
    @API(status = INTERNAL)
    public boolean mayRepeatKeys() {
        return parsed().mayRepeatKeys();
    }

    /**
     * Returns why no API server accepts the document, whatever its kind: it cannot be read, or it has no {@code apiVersion},
     * {@code kind} or name. Often a comment or a separator has swallowed a line, because the trim marker of an action removed the line break
     * before it. Helm renders such a document without complaint. Nothing if there is no such fault.
     */
    public Optional<Diagnostic> fault() {
        return ManifestFault.of(this, parsed().problem());
    }

    /**
     * Returns the objects in the document: this manifest, or the items of a list. As the client of the API server does, it
     * takes every document with a list {@code items} for a list ({@code apimachinery/pkg/apis/meta/v1/unstructured}).
     */
    public List<Manifest> objects() {
        return text.contains("items") ? ListItems.of(this) : List.of(this);
    }

    /** Returns the value at a path. Empty if the path does not exist or its value is null. */
    public Optional<Object> at(ManifestPath path) {
        return resolve(path) instanceof PathResult.Found found ? Optional.ofNullable(found.value()) : Optional.empty();
    }

    /** Returns the value at a path such as {@code spec.ports[0].port}; see {@link ManifestPath}. */
    public Optional<Object> at(String path) {
        return at(ManifestPath.of(path));
    }

    /**
     * Resolves a path. Unlike {@link #at(ManifestPath)}, the result distinguishes null from absence, and gives the
     * reason for an absence.
     */
    public PathResult resolve(ManifestPath path) {
        return path.in(content());
    }

    /**
     * Returns the stretch of {@link #text()} that shows the value at a path, for messages: of a scalar the value itself, of
     * a map or list its key. Nothing where the path does not exist.
     */
    public Optional<Span> spanOf(ManifestPath path) {
        YamlNode root = resolve(path) instanceof PathResult.Found ? Yaml.parse(text) : null;
        return root == null ? Optional.empty() : ValueLocator.find(text, root, path);
    }

    /** Returns {@code metadata.labels}, sorted; empty if there are none. */
    public Map<String, String> labels() {
        return texts("labels");
    }

    /** Returns {@code metadata.annotations}, sorted; empty if there are none. */
    public Map<String, String> annotations() {
        return texts("annotations");
    }

    private Map<String, String> texts(String field) {
        Map<String, String> texts = new TreeMap<>();
        if (content().get("metadata") instanceof Map<?, ?> metadata && metadata.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return Collections.unmodifiableMap(texts);
    }

    private ManifestContent.Parsed parsed() {
        ManifestContent.Parsed current = parsed;
        if (current == null) {
            current = shared.parsed();
            parsed = current;
        }
        return current;
    }

    @Override
    public String toString() {
        return id() + " (" + source + ")";
    }
}
