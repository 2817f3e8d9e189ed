/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.hostile;

import static dev.seatrial.hostile.Attack.End.ANY;
import static dev.seatrial.hostile.Attack.End.LIMIT;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Charts, archives and values that are made to harm. */
final class ChartAttacks {

    private static final String CHART_YAML = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    private ChartAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.add(new Attack("symbolic links that double at each of 30 levels", LIMIT, ChartAttacks::linkBomb));
        all.add(new Attack("a symbolic link to the folder it is in", ANY, ChartAttacks::linkToItself));
        all.add(new Attack("20,000 files", ANY, ChartAttacks::manyFiles));
        all.add(new Attack("folders 150 deep", LIMIT, ChartAttacks::deepFolders));
        all.add(new Attack(".helmignore with stars", ANY, ChartAttacks::stars));
        all.add(new Attack(".helmignore of 100,000 lines", ANY, ChartAttacks::manyRules));
        all.add(new Attack("an archive that expands to 10 GB", ANY, ChartAttacks::gzip));
        all.add(new Attack("an archive with a file of 2 GB", ANY, ChartAttacks::largeEntry));
        all.add(new Attack("archives in archives, 30 deep", ANY, ChartAttacks::nestedArchives));
        all.add(new Attack(
                "values.yaml of 5 MB, all braces",
                ANY,
                (limits, folder) -> values(limits, folder, "a: " + "{".repeat(5_000_000))));
        all.add(new Attack(
                "values.yaml of 5 MB, one flow list",
                ANY,
                (limits, folder) -> values(limits, folder, "a: [" + "x,".repeat(2_500_000) + "]")));
        all.add(new Attack(
                "values.yaml of 5 MB, one mapping",
                ANY,
                (limits, folder) -> values(limits, folder, "k: 1\n".repeat(1_000_000))));
        all.add(new Attack(
                "values.yaml of 100,000 documents",
                ANY,
                (limits, folder) -> values(limits, folder, "---\na: 1\n".repeat(100_000))));
        all.add(new Attack(
                "a values file of 30 MB",
                ANY,
                (limits, folder) -> userValues(limits, folder, "- a: {b: c}\n".repeat(2_500_000))));
        all.add(new Attack(
                "a values file of 30 MB of documents",
                ANY,
                (limits, folder) -> userValues(limits, folder, "---\na: 1\n".repeat(3_000_000))));
        all.add(new Attack(
                "an alias bomb in a values file", ANY, (limits, folder) -> userValues(limits, folder, aliasBomb())));
        all.add(new Attack("merge keys that double", ANY, (limits, folder) -> userValues(limits, folder, mergeBomb())));
        all.add(new Attack("100,000 --set of large lists", ANY, ChartAttacks::manySets));
        all.add(Attack.chart("aliased dependencies that double at each of 18 levels", LIMIT, aliases(18)));
        all.add(Attack.chart("2,000 subcharts with global values", ANY, subcharts(2000)));
        all.add(Attack.chart("charts in charts, 25 deep", ANY, nested(25)));
        return all;
    }

    private static void linkBomb(Limits limits, Path folder) throws IOException {
        chart(folder);
        for (int i = 0; i < 30; i++) {
            Path level = Files.createDirectory(folder.resolve("d" + i));
            for (String name : List.of("a", "b")) {
                Files.createSymbolicLink(level.resolve(name), folder.resolve("d" + (i + 1)));
            }
        }
        Files.createDirectory(folder.resolve("d30"));
        Attack.load(limits, folder);
    }

    private static void linkToItself(Limits limits, Path folder) throws IOException {
        chart(folder);
        Files.createSymbolicLink(folder.resolve("self"), folder);
        Attack.load(limits, folder);
    }

    private static void manyFiles(Limits limits, Path folder) throws IOException {
        chart(folder);
        for (int i = 0; i < 20_000; i++) {
            Files.writeString(folder.resolve("f" + i), "");
        }
        Attack.load(limits, folder);
    }

    private static void deepFolders(Limits limits, Path folder) throws IOException {
        chart(folder);
        Files.createDirectories(folder.resolve("d/".repeat(150)));
        Attack.load(limits, folder);
    }

    private static void stars(Limits limits, Path folder) throws IOException {
        chart(folder);
        Files.writeString(folder.resolve(".helmignore"), "*a".repeat(60) + "b\n");
        Files.writeString(folder.resolve("a".repeat(200)), "");
        Attack.load(limits, folder);
    }

    private static void manyRules(Limits limits, Path folder) throws IOException {
        chart(folder);
        Files.writeString(folder.resolve(".helmignore"), "*.tmp*\n".repeat(100_000));
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("file" + i), "");
        }
        Attack.load(limits, folder);
    }

    /** Many compressed parts, one after the other, each of which is ten million zeros. */
    private static void gzip(Limits limits, Path folder) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(part)) {
            out.write(new byte[10_000_000]);
        }
        Path archive = folder.resolve("bomb.tgz");
        try (OutputStream out = Files.newOutputStream(archive)) {
            for (int i = 0; i < 1000; i++) {
                part.writeTo(out);
            }
        }
        Attack.load(limits, archive);
    }

    private static void largeEntry(Limits limits, Path folder) throws IOException {
        Path archive = folder.resolve("large.tgz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(header("shop/Chart.yaml", CHART_YAML.length()));
            out.write(java.util.Arrays.copyOf(CHART_YAML.getBytes(StandardCharsets.UTF_8), 512));
            out.write(header("shop/large", Integer.MAX_VALUE));
            out.write(new byte[1 << 20]);
        }
        Attack.load(limits, archive);
    }

    private static void nestedArchives(Limits limits, Path folder) throws IOException {
        byte[] inner = tgz("s", new byte[0], "");
        for (int i = 0; i < 30; i++) {
            inner = tgz("s", inner, "s/charts/s.tgz");
        }
        Path archive = folder.resolve("nested.tgz");
        Files.write(archive, inner);
        Attack.load(limits, archive);
    }

    private static byte[] tgz(String name, byte[] content, String path) throws IOException {
        byte[] yaml = CHART_YAML.replace("shop", name).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(header(name + "/Chart.yaml", yaml.length));
            out.write(java.util.Arrays.copyOf(yaml, 512));
            if (!path.isEmpty()) {
                out.write(header(path, content.length));
                out.write(java.util.Arrays.copyOf(content, (content.length + 511) / 512 * 512));
            }
            out.write(new byte[1024]);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "%011o".formatted(size));
        put(header, 257, "ustar");
        put(header, 263, "00");
        header[156] = '0';
        java.util.Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o".formatted(sum));
        header[154] = 0;
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static void values(Limits limits, Path folder, String yaml) throws IOException {
        chart(folder);
        Files.writeString(folder.resolve("values.yaml"), yaml);
        Attack.load(limits, folder);
    }

    private static void userValues(Limits limits, Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("v.yaml"), yaml);
        UserValues.none().in(folder).withLimits(limits).withFile("v.yaml").merged(HelmVersion.latest());
    }

    private static void manySets(Limits limits, Path folder) {
        UserValues values = UserValues.none().withLimits(limits);
        for (int i = 0; i < 300; i++) {
            values = values.with(new SetExpression(SetExpression.Kind.TYPED, "a%d[65535][60000]=1".formatted(i)));
        }
        values.merged(HelmVersion.latest());
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("]\n");
        }
        return bomb.toString();
    }

    private static String mergeBomb() {
        StringBuilder bomb = new StringBuilder("m0: &m0 {a: 1}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("m%d: &m%d {<<: [*m%d, *m%d], k%d: 1}\n".formatted(i, i, i - 1, i - 1, i));
        }
        return bomb.toString();
    }

    private static String aliases(int levels) {
        StringBuilder text = new StringBuilder();
        String path = "";
        for (int i = 0; i <= levels; i++) {
            text.append("==> ")
                    .append(path)
                    .append("Chart.yaml\napiVersion: v2\nname: c")
                    .append(i)
                    .append("\nversion: 1.0.0\n");
            if (i < levels) {
                text.append("dependencies:\n");
                for (String alias : List.of("x", "y")) {
                    text.append("- {name: c%d, version: 1.0.0, alias: %s%d}\n".formatted(i + 1, alias, i));
                }
            }
            text.append("==> ")
                    .append(path)
                    .append("values.yaml\nglobal: {g")
                    .append(i)
                    .append(": 1}\n");
            path += "charts/c" + (i + 1) + "/";
        }
        return text.append("==> templates/a.yaml\na: 1\n").toString();
    }

    private static String subcharts(int count) {
        StringBuilder text = new StringBuilder("==> values.yaml\nglobal:\n");
        for (int i = 0; i < 300; i++) {
            text.append("  g").append(i).append(": {a: {b: {c: 1}}}\n");
        }
        for (int i = 0; i < count; i++) {
            text.append("==> charts/s%d/Chart.yaml\napiVersion: v2\nname: s%d\nversion: 1.0.0\n".formatted(i, i));
            text.append("==> charts/s%d/templates/a.yaml\na: {{ toJson .Values | len }}\n".formatted(i));
        }
        return text.toString();
    }

    private static String nested(int levels) {
        StringBuilder text = new StringBuilder();
        String path = "";
        for (int i = 0; i < levels; i++) {
            path += "charts/s/";
            text.append("==> ").append(path).append("Chart.yaml\napiVersion: v2\nname: s\nversion: 1.0.0\n");
        }
        return text.toString();
    }

    private static void chart(Path folder) throws IOException {
        Files.writeString(folder.resolve("Chart.yaml"), CHART_YAML);
    }
}
