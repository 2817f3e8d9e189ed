/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Maintainer;
import dev.seatrial.chart.Metadata;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoMethods;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoStruct.Field;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code .Chart} of templates: a map in Helm 4, and a struct in Helm 3. */
final class ChartObject {

    private static final GoType CHART = GoType.simple("struct { chart.Metadata; IsRoot bool }", GoKind.STRUCT);
    private static final GoType METADATA = GoType.simple("chart.Metadata", GoKind.STRUCT);
    private static final GoType MAINTAINER = GoType.pointer(GoType.simple("chart.Maintainer", GoKind.STRUCT));
    private static final GoType DEPENDENCY = GoType.pointer(GoType.simple("chart.Dependency", GoKind.STRUCT));

    private ChartObject() {}

    static Object of(ResolvedChart chart, HelmVersion helm) {
        return helm.rules().chartIsMap() ? map(chart) : struct(chart);
    }

    private static Map<String, @Nullable Object> map(ResolvedChart chart) {
        Metadata metadata = chart.chart().metadata();
        Map<String, @Nullable Object> map = new HashMap<>(32);
        map.put("Name", chart.name());
        map.put("Home", metadata.home());
        map.put("Sources", new ArrayList<Object>(metadata.sources()));
        map.put("Version", metadata.version());
        map.put("Description", metadata.description());
        map.put("Keywords", new ArrayList<Object>(metadata.keywords()));
        List<@Nullable Object> maintainers = new ArrayList<>();
        for (Maintainer m : metadata.maintainers()) {
            maintainers.add(new HashMap<String, @Nullable Object>(
                    Map.of("Name", m.name(), "Email", m.email(), "URL", m.url())));
        }
        map.put("Maintainers", maintainers);
        map.put("Icon", metadata.icon());
        map.put("APIVersion", metadata.apiVersion());
        map.put("Condition", metadata.condition());
        map.put("Tags", metadata.tags());
        map.put("AppVersion", metadata.appVersion());
        map.put("Deprecated", metadata.deprecated());
        map.put("Annotations", annotations(metadata));
        map.put("KubeVersion", metadata.kubeVersion());
        map.put("Dependencies", dependencies(chart));
        map.put("Type", metadata.type());
        map.put("IsRoot", chart.root());
        return map;
    }

    private static List<@Nullable Object> dependencies(ResolvedChart chart) {
        List<@Nullable Object> dependencies = new ArrayList<>();
        if (chart.requirements() == null) {
            return dependencies;
        }
        for (ResolvedChart.Requirement requirement : chart.requirements()) {
            Dependency declared = requirement.declared();
            Map<String, @Nullable Object> map = new HashMap<>();
            map.put("Name", requirement.name());
            map.put("Version", declared.version());
            map.put("Repository", declared.repository());
            map.put("Condition", declared.condition());
            map.put("Tags", new ArrayList<Object>(declared.tags()));
            map.put("Enabled", requirement.enabled());
            map.put("ImportValues", new ArrayList<>(requirement.importValues()));
            map.put("Alias", declared.alias());
            dependencies.add(map);
        }
        return dependencies;
    }

    private static GoMap annotations(Metadata metadata) {
        Map<String, String> annotations = metadata.annotations();
        return annotations == null
                ? GoMap.nil(GoType.STRING_MAP)
                : GoMap.of(GoType.STRING_MAP, new HashMap<>(annotations));
    }

    private static GoStruct struct(ResolvedChart chart) {
        Metadata metadata = chart.chart().metadata();
        List<Object> maintainers = new ArrayList<>();
        for (Maintainer m : metadata.maintainers()) {
            maintainers.add(GoStruct.of(
                    MAINTAINER,
                    Field.omitEmpty("Name", m.name(), "name"),
                    Field.omitEmpty("Email", m.email(), "email"),
                    Field.omitEmpty("URL", m.url(), "url")));
        }
        List<Object> dependencies = new ArrayList<>();
        List<ResolvedChart.Requirement> requirements = chart.requirements();
        for (ResolvedChart.Requirement requirement :
                requirements == null ? List.<ResolvedChart.Requirement>of() : requirements) {
            dependencies.add(struct(requirement));
        }
        GoStruct embedded = GoStruct.of(
                METADATA,
                Field.omitEmpty("Name", chart.name(), "name"),
                Field.omitEmpty("Home", metadata.home(), "home"),
                Field.omitEmpty("Sources", list(GoType.STRING_SLICE, metadata.sources()), "sources"),
                Field.omitEmpty("Version", metadata.version(), "version"),
                Field.omitEmpty("Description", metadata.description(), "description"),
                Field.omitEmpty("Keywords", list(GoType.STRING_SLICE, metadata.keywords()), "keywords"),
                Field.omitEmpty("Maintainers", list(GoType.slice(MAINTAINER), maintainers), "maintainers"),
                Field.omitEmpty("Icon", metadata.icon(), "icon"),
                Field.omitEmpty("APIVersion", metadata.apiVersion(), "apiVersion"),
                Field.omitEmpty("Condition", metadata.condition(), "condition"),
                Field.omitEmpty("Tags", metadata.tags(), "tags"),
                Field.omitEmpty("AppVersion", metadata.appVersion(), "appVersion"),
                Field.omitEmpty("Deprecated", metadata.deprecated(), "deprecated"),
                Field.omitEmpty("Annotations", annotations(metadata), "annotations"),
                Field.omitEmpty("KubeVersion", metadata.kubeVersion(), "kubeVersion"),
                Field.omitEmpty("Dependencies", list(GoType.slice(DEPENDENCY), dependencies), "dependencies"),
                Field.omitEmpty("Type", metadata.type(), "type"));
        return new GoStruct(
                CHART,
                List.of(Field.embedded("Metadata", embedded), Field.of("IsRoot", chart.root())),
                GoMethods.NONE,
                null);
    }

    private static GoStruct struct(ResolvedChart.Requirement requirement) {
        Dependency declared = requirement.declared();
        return GoStruct.of(
                DEPENDENCY,
                new Field("Name", requirement.name(), "name", false, false),
                Field.omitEmpty("Version", declared.version(), "version"),
                new Field("Repository", declared.repository(), "repository", false, false),
                Field.omitEmpty("Condition", declared.condition(), "condition"),
                Field.omitEmpty("Tags", list(GoType.STRING_SLICE, declared.tags()), "tags"),
                Field.omitEmpty("Enabled", requirement.enabled(), "enabled"),
                Field.omitEmpty("ImportValues", requirement.importValues(), "import-values"),
                Field.omitEmpty("Alias", declared.alias(), "alias"));
    }

    /** A list that is missing in Chart.yaml is nil, which templates can distinguish from an empty list. */
    private static GoSlice list(GoType type, List<?> elements) {
        return elements.isEmpty() ? GoSlice.nil(type) : GoSlice.of(type, elements);
    }
}
