/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartFile;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ChartMember;
import dev.seatrial.coverage.ChartPoints.Place;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The charts in a chart that are recorded, and where their files are. */
final class ChartSources {

    private static final String CHARTS = "/charts/";
    private static final String FILE = "file://";

    private final String location;
    private final Map<String, Member> members;
    private final Map<SourceFile, Place> places;

    /**
     * A chart within the chart.
     *
     * @param path the path in the chart, without the aliases of instances; empty for the chart itself
     * @param folder the folder of the chart from the root of the build
     * @param counts whether it is recorded
     */
    private record Member(Chart chart, String path, String folder, boolean counts) {

        /** Returns the path of a file of the chart from the root of the build. */
        String file(String name) {
            String inChart = path.isEmpty() ? name : path + "/" + name;
            return folder.isEmpty() ? inChart : folder + "/" + name;
        }
    }

    private ChartSources(String location, Map<String, Member> members, Map<SourceFile, Place> places) {
        this.location = location;
        this.members = members;
        this.places = places;
    }

    static ChartSources of(Chart chart, HelmVersion helm, CoverageSettings settings) {
        String location = chart.root().map(settings::relative).orElse("");
        Map<String, Member> members = members(chart, helm, settings, location);
        Map<SourceFile, Place> places = new LinkedHashMap<>();
        Map<FilePoints.FileKey, Place> known = new HashMap<>();
        int[] base = new int[1];
        members.forEach((path, member) -> {
            if (member.counts()) {
                for (ChartFile template : templates(member.chart())) {
                    SourceFile file = SourceFile.of(path + "/" + template.name(), template.text());
                    FilePoints points = points(member, template, file, helm);
                    Place place = known.computeIfAbsent(points.key(), key -> new Place(points, base[0]));
                    base[0] = Math.max(base[0], place.base() + points.size());
                    places.put(file, place);
                }
            }
        });
        return new ChartSources(location, members, places);
    }

    private static FilePoints points(Member member, ChartFile template, SourceFile file, HelmVersion helm) {
        String path = member.path().isEmpty() ? template.name() : member.path() + "/" + template.name();
        String source = member.file(template.name());
        try {
            return FilePoints.of(path, source, file, ChartRenderer.points(file, helm), false);
        } catch (RenderException e) {
            return FilePoints.of(path, source, file, List.of(), false); // no render of the chart can reach it
        }
    }

    private static Map<String, Member> members(
            Chart chart, HelmVersion helm, CoverageSettings settings, String location) {
        Map<String, Chart> byPath = new TreeMap<>(); // a chart comes before those in it
        for (ChartMember member : ChartMember.allOf(chart, helm)) {
            byPath.put(member.path(), member.chart());
        }
        Map<String, Member> members = new LinkedHashMap<>();
        byPath.forEach((path, each) -> {
            int end = path.lastIndexOf(CHARTS);
            Member parent = end < 0 ? null : members.get(path.substring(0, end));
            if (parent == null) {
                members.put(path, new Member(each, "", location, end < 0));
            } else {
                members.put(path, within(parent, each, path.substring(end + CHARTS.length()), settings));
            }
        });
        return members;
    }

    private static Member within(Member parent, Chart chart, String name, CoverageSettings settings) {
        String repository = repository(parent.chart(), chart, name);
        boolean own = parent.counts() && (repository.isEmpty() || repository.startsWith(FILE));
        String inParent = "charts/" + chart.name();
        String path = parent.path().isEmpty() ? inParent : parent.path() + "/" + inParent;
        return new Member(
                chart,
                path,
                folder(parent.folder(), chart, repository, settings),
                own || settings.includes(chart.name()));
    }

    private static String repository(Chart parent, Chart chart, String name) {
        List<Dependency> declared = parent.metadata().dependencies();
        return Optional.ofNullable(declared).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .filter(each -> each.name().equals(chart.name())
                        && (each.alias().isEmpty() || each.alias().equals(name)))
                .map(Dependency::repository)
                .findFirst()
                .orElse("");
    }

    /** A dependency from a folder may be packed in {@code charts/}; its templates are then edited in that folder. */
    private static String folder(String parent, Chart chart, String repository, CoverageSettings settings) {
        String unpacked = parent + CHARTS + chart.name();
        if (repository.startsWith(FILE) && !Files.isDirectory(settings.root().resolve(unpacked))) {
            Path origin = settings.root().resolve(parent).resolve(repository.substring(FILE.length()));
            return Files.isDirectory(origin) ? settings.relative(origin) : unpacked;
        }
        return unpacked;
    }

    /** Helm leaves out the templates of a library chart that could be executed. */
    private static List<ChartFile> templates(Chart chart) {
        return chart.templates().stream()
                .filter(file -> !chart.metadata().isLibrary()
                        || file.name()
                                .substring(file.name().lastIndexOf('/') + 1)
                                .startsWith("_"))
                .toList();
    }

    String location() {
        return location;
    }

    Map<SourceFile, Place> places() {
        return places;
    }

    /** Returns whether a file is a template of the chart or of one of its own subcharts. */
    boolean isOwnTemplate(String file) {
        return members.entrySet().stream()
                .anyMatch(each -> each.getValue().counts() && file.startsWith(each.getKey() + "/templates/"));
    }

    /** Returns the path of a template from the root of the build, as far as it is known. */
    String shown(String file) {
        return members.entrySet().stream()
                .filter(each -> file.startsWith(each.getKey() + "/templates/"))
                .map(each -> each.getValue().file(file.substring(each.getKey().length() + 1)))
                .findFirst()
                .orElse(file);
    }

    /** Returns the values that the chart and its own subcharts declare. */
    DeclaredTree declared() {
        List<DeclaredTree.Source> own = new ArrayList<>();
        Set<ValuePath> subcharts = new HashSet<>();
        members.forEach((path, member) -> {
            ValuePath at =
                    ValuePath.ROOT.children(List.of(path.split(CHARTS, -1)).subList(1, path.split(CHARTS, -1).length));
            if (!at.isRoot()) {
                subcharts.add(at);
            }
            if (member.counts()) {
                own.add(new DeclaredTree.Source(at, member.chart(), member.file("values.yaml")));
            }
        });
        return DeclaredTree.of(own, subcharts);
    }

    /** Returns whether a file is a template of any of the charts, recorded or not. */
    boolean isTemplate(String file) {
        return members.keySet().stream().anyMatch(path -> file.startsWith(path + "/templates/"));
    }

    /** Returns the path of the file that holds a text, as far as that is known: a file of the chart, else its location. */
    String valuesFile(String name) {
        for (Map.Entry<String, Member> each : members.entrySet()) {
            @Nullable Member member = each.getValue();
            if (member.path().isEmpty() && name.startsWith(each.getKey() + "/")) {
                return member.folder() + name.substring(each.getKey().length());
            }
        }
        return name;
    }
}
