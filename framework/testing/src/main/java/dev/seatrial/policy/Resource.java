/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.policy;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.kubernetes.ResourceType;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** An object of the release: a manifest, or an item of a manifest that is a list. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Resource extends Subject {

    private static final int NESTED_LISTS = 4;

    /** Returns the objects in a manifest. The items of a list are returned in order. */
    static List<Resource> of(Manifest manifest) {
        List<Resource> resources = new ArrayList<>();
        collect(manifest, null, manifest.content(), 0, resources);
        return resources;
    }

    private static void collect(
            Manifest manifest, @Nullable ManifestPath path, Map<?, ?> content, int depth, List<Resource> found) {
        boolean isList = text(content.get("kind")).endsWith("List") && content.get("items") instanceof List;
        if (!isList || depth == NESTED_LISTS) {
            found.add(new Resource(manifest, path, content));
            return;
        }
        List<?> items = content.get("items") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                ManifestPath list = path == null ? ManifestPath.of("items") : path.resolve(ManifestPath.of("items"));
                collect(manifest, list.with(new PathSegment.Index(i)), item, depth + 1, found);
            }
        }
    }

    private final Manifest manifest;

    private Resource(Manifest manifest, @Nullable ManifestPath path, Map<?, ?> content) {
        super(path, content);
        this.manifest = manifest;
    }

    @Override
    public Resource resource() {
        return this;
    }

    /** Returns the manifest that contains the object. */
    public Manifest manifest() {
        return manifest;
    }

    /** Returns the kind; empty if the object has none. */
    public String kind() {
        return text(content().get("kind"));
    }

    /** Returns the API version, such as {@code apps/v1}; empty if the object has none. */
    public String apiVersion() {
        return text(content().get("apiVersion"));
    }

    /** Returns the API group; empty for the core group. */
    public String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    /** Returns the name; empty if the object has none. */
    public String name() {
        return text(map("metadata").get("name"));
    }

    /** Returns the namespace that the object sets; empty if it leaves the namespace to the release. */
    public String namespace() {
        return text(map("metadata").get("namespace"));
    }

    /** Returns the labels, sorted. */
    public Map<String, String> labels() {
        return texts("metadata.labels");
    }

    /** Returns the annotations, sorted. */
    public Map<String, String> annotations() {
        return texts("metadata.annotations");
    }

    /** Returns the template that rendered the object, with the name of the chart in front. */
    public String source() {
        return manifest.source();
    }

    /** Returns whether the object is a Helm hook. */
    public boolean isHook() {
        return annotations().containsKey("helm.sh/hook");
    }

    @Override
    public String label() {
        return kind() + "/" + (name().isEmpty() ? text(map("metadata").get("generateName")) : name());
    }

    /** Returns whether the object is of the given built-in kind of Kubernetes. */
    boolean is(String kind) {
        return kind().equals(kind) && isBuiltIn();
    }

    ResourceType type() {
        return new ResourceType(apiVersion(), kind());
    }

    boolean isBuiltIn() {
        return ApiResources.isBuiltInGroup(group());
    }

    private Map<String, String> texts(String path) {
        Map<String, String> texts = new TreeMap<>();
        map(path).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Map || value instanceof List || value == null ? "" : value.toString();
    }
}
