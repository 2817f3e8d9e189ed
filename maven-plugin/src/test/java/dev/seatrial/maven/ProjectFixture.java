/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;

/** A Maven project in a folder, and the goals that run in it. */
final class ProjectFixture {

    private final Path folder;
    private final Lines log = new Lines();

    ProjectFixture(Path folder) {
        this.folder = folder;
    }

    /** Writes a chart with a Service into {@code src/main/helm}. */
    ProjectFixture withChart(String name) {
        String chart = "src/main/helm/" + name + "/";
        return with(
                        chart + "Chart.yaml",
                        "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\nicon: https://example.com/i.png\n")
                .with(chart + "values.yaml", "port: 80\n")
                .with(chart + "templates/service.yaml", """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web
                        spec:
                          ports:
                            - port: {{ .Values.port }}
                        """);
    }

    ProjectFixture with(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns a goal as Maven prepares it. */
    <T extends ChartMojo> T goal(T mojo) {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setArtifactId("shop");
        mojo.project = project;
        mojo.setLog(log);
        return mojo;
    }

    /** Runs a goal and returns what it logged. */
    List<String> log(ChartMojo mojo) throws MojoExecutionException, MojoFailureException {
        log.lines.clear();
        mojo.execute();
        return List.copyOf(log.lines);
    }

    private static final class Lines extends SystemStreamLog {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(CharSequence content) {
            lines.add("[INFO] " + content);
        }

        @Override
        public void warn(CharSequence content) {
            lines.add("[WARNING] " + content);
        }

        @Override
        public void error(CharSequence content) {
            lines.add("[ERROR] " + content);
        }
    }
}
