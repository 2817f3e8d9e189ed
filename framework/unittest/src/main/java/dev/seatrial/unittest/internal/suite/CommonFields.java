/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields that suites and jobs share. */
record CommonFields(
        List<String> values,
        Map<String, @Nullable Object> set,
        int setLine,
        ReleaseFields release,
        ChartFields chart,
        CapabilityFields capabilities,
        ProviderFields provider,
        @Nullable PostRendererFields postRenderer) {

    static CommonFields read(Fields fields, Consumer<SuiteYaml.Fault> unknown) {
        return new CommonFields(
                fields.texts("values"),
                fields.map("set"),
                fields.lineOf("set"),
                release(fields.fields("release"), unknown),
                chart(fields.fields("chart"), unknown),
                capabilities(fields.fields("capabilities")),
                provider(fields.fields("kubernetesProvider"), unknown),
                postRenderer(fields, unknown));
    }

    private static ReleaseFields release(Fields fields, Consumer<SuiteYaml.Fault> unknown) {
        fields.unknown(Set.of("name", "namespace", "revision", "upgrade"), unknown);
        Long revision = fields.integer("revision");
        return new ReleaseFields(
                fields.text("name"), fields.text("namespace"), revision == null ? 0 : revision, fields.flag("upgrade"));
    }

    private static ChartFields chart(Fields fields, Consumer<SuiteYaml.Fault> unknown) {
        fields.unknown(Set.of("version", "appVersion"), unknown);
        return new ChartFields(fields.text("version"), fields.text("appVersion"));
    }

    private static CapabilityFields capabilities(Fields fields) {
        if (!fields.has("apiVersions")) {
            return new CapabilityFields(fields.text("majorVersion"), fields.text("minorVersion"), null, false);
        }
        boolean list = fields.node("apiVersions") instanceof SequenceNode;
        return new CapabilityFields(
                fields.text("majorVersion"),
                fields.text("minorVersion"),
                list ? fields.texts("apiVersions") : null,
                !list);
    }

    private static @Nullable PostRendererFields postRenderer(Fields fields, Consumer<SuiteYaml.Fault> unknown) {
        if (fields.node("postRenderer") == null) {
            return null;
        }
        Fields own = fields.fields("postRenderer");
        own.unknown(Set.of("cmd", "args"), unknown);
        return new PostRendererFields(own.text("cmd"), own.texts("args"));
    }

    private static ProviderFields provider(Fields fields, Consumer<SuiteYaml.Fault> unknown) {
        if (fields.names().isEmpty()) {
            return ProviderFields.NONE;
        }
        fields.unknown(Set.of("scheme", "objects"), unknown);
        Map<String, ProviderFields.Kind> scheme = new LinkedHashMap<>();
        Fields kinds = fields.fields("scheme");
        for (String name : kinds.names()) {
            Fields kind = kinds.fields(name);
            Fields resource = kind.fields("gvr");
            scheme.put(
                    name,
                    new ProviderFields.Kind(
                            resource.text("group"),
                            resource.text("version"),
                            resource.text("resource"),
                            kind.flag("namespaced")));
        }
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Node node : fields.items("objects", "a list of objects")) {
            objects.add(object(node));
        }
        return new ProviderFields(scheme, objects);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Node node) {
        Object value = SuiteYaml.value(node);
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw Fields.mismatch(node, "an object");
    }
}
