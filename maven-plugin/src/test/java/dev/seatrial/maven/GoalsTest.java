/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsTest {

    @TempDir
    private Path folder;

    private ProjectFixture project;

    @BeforeEach
    void a_project() {
        project = new ProjectFixture(folder).withChart("shop");
    }

    @Test
    void lint_logs_the_output_of_helm_lint() throws Exception {
        assertThat(project.log(project.goal(new LintMojo())))
                .containsExactly(
                        "[INFO] ==> Linting src/main/helm/shop",
                        "[INFO] ",
                        "[INFO] 1 chart(s) linted, 0 chart(s) failed");
    }

    @Test
    void lint_fails_on_errors_and_if_strict_on_warnings() throws Exception {
        LintMojo lint = project.goal(new LintMojo());
        project.with("src/main/helm/shop/templates/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: UPPER}\n");

        assertThat(project.log(lint))
                .filteredOn(line -> line.startsWith("[WARNING] templates/pod.yaml: object name does not conform"))
                .hasSize(1);
        lint.strict = true;
        assertThatThrownBy(lint::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 chart(s) linted, 1 chart(s) failed");

        project.with("src/main/helm/shop/templates/pod.yaml", "a: {{ .Values.a.b }}\n");
        lint.strict = false;
        assertThatThrownBy(lint::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void dependencies_are_built_for_the_charts_that_declare_some() throws Exception {
        project.withChart("db").with("src/main/helm/shop/Chart.yaml", """
                        apiVersion: v2
                        name: shop
                        version: 1.0.0
                        dependencies:
                          - {name: db, version: 1.0.0, repository: "file://../db"}
                        """);

        project.log(project.goal(new DependencyBuildMojo()));

        assertThat(project.file("src/main/helm/shop/charts/db-1.0.0.tgz")).exists();
        assertThat(project.file("src/main/helm/db/charts")).doesNotExist();
    }

    @Test
    void values_and_versions_are_passed_on() throws Exception {
        ValidateMojo validate = project.goal(new ValidateMojo());
        project.with("values-prod.yaml", "port: 70000\n");
        validate.kubeVersions = List.of("1.30", "1.35");

        assertThat(project.log(validate))
                .containsExactly(
                        "[INFO] src/main/helm/shop: 1 object is valid for Kubernetes 1.30",
                        "[INFO] src/main/helm/shop: 1 object is valid for Kubernetes 1.35");

        validate.valuesFiles = List.of(project.file("values-prod.yaml").toFile());
        assertThatThrownBy(validate::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "src/main/helm/shop is not valid for Kubernetes 1.30 and 1.35: Service \"web\" is invalid:"
                                + " spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive\n");

        validate.set = List.of("port=81");
        assertThat(project.log(validate)).hasSize(2);
    }

    @Test
    void template_writes_one_file_for_each_chart_that_can_be_rendered() throws Exception {
        project.withChart("db")
                .with(
                        "src/main/helm/common/Chart.yaml",
                        "apiVersion: v2\nname: common\nversion: 1.0.0\ntype: library\n");
        TemplateMojo template = project.goal(new TemplateMojo());
        template.outputDirectory = project.file("target/manifests").toFile();
        template.show = true;

        assertThat(project.log(template))
                .contains(
                        "[INFO] src/main/helm/common is a library chart, which is not rendered by itself.",
                        "[INFO] # Source: db/templates/service.yaml",
                        "[INFO] Manifests written to target/manifests/db.yaml",
                        "[INFO] Manifests written to target/manifests/shop.yaml");
        assertThat(project.file("target/manifests/shop.yaml")).hasContent("""
                        ---
                        # Source: shop/templates/service.yaml
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web
                        spec:
                          ports:
                            - port: 80
                        """);
        assertThat(project.file("target/manifests/common.yaml")).doesNotExist();
    }

    @Test
    void a_chart_that_does_not_render_fails_the_build_with_the_place_and_the_value() {
        project.with("src/main/helm/shop/templates/a.yaml", "a: {{ .Values.image.tag }}\n");
        TemplateMojo template = project.goal(new TemplateMojo());
        template.outputDirectory = project.file("target").toFile();

        assertThatThrownBy(template::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("""
                        shop/templates/a.yaml:1:13
                          executing "shop/templates/a.yaml" at <.Values.image.tag>:
                            nil pointer evaluating interface {}.tag

                        1 | a: {{ .Values.image.tag }}
                          |       ^^^^^^^^^^^^^^^^^

                        value:  `image` is not set
                        layers: shop/values.yaml
                        hint:   Set `image.tag`, or guard the block with `{{ with .Values.image }}`.""");
    }

    @Test
    void unittest_runs_the_suites_and_writes_a_report() throws Exception {
        project.with("src/main/helm/shop/tests/service_test.yaml", """
                suite: service
                templates: [service.yaml]
                tests:
                  - it: has a port
                    asserts: [{equal: {path: "spec.ports[0].port", value: 80}}]
                """);
        UnittestMojo unittest = unittest();

        assertThat(project.log(unittest)).contains("[INFO] Tests:       1 passed, 1 total");
        assertThat(unittest.report).content().contains("tests=\"1\"", "has a port");
    }

    @Test
    void unittest_fails_if_a_test_fails() throws Exception {
        project.with("src/main/helm/shop/tests/service_test.yaml", """
                suite: service
                templates: [service.yaml]
                tests:
                  - it: has a port
                    asserts: [{equal: {path: "spec.ports[0].port", value: 81}}]
                """);
        UnittestMojo unittest = unittest();

        assertThatThrownBy(unittest::execute).isInstanceOf(MojoFailureException.class);
        unittest.skipTests = true;
        assertThat(project.log(unittest)).containsExactly("[INFO] Skipped.");
    }

    private UnittestMojo unittest() {
        UnittestMojo unittest = project.goal(new UnittestMojo());
        unittest.report = project.file("target/seatrial/report.xml").toFile();
        return unittest;
    }

    @Test
    void coverage_is_checked_only_with_a_minimum_and_with_data() throws Exception {
        CoverageCheckMojo check = project.goal(new CoverageCheckMojo());
        check.data = List.of(Files.createDirectories(project.file("data")).toFile());

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("coverage-check needs a minimum. Set <minimum>, such as branches:80.");
        check.minimum = "branches:80";
        check.haltOnFailure = true;
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("There is no coverage data to check.");
        check.haltOnFailure = false;
        assertThat(project.log(check)).containsExactly("[WARNING] There is no coverage data to check.");
    }

    @Test
    void a_format_of_coverage_that_is_unknown_is_named() {
        CoverageReportMojo report = project.goal(new CoverageReportMojo());
        report.formats = List.of("PDF");

        assertThatThrownBy(report::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "There is no format PDF of coverage reports. Set <formats> to some of COBERTURA, JSON, LCOV,"
                                + " MARKDOWN, SONARQUBE, TEXT, VALUES.");
    }

    @Test
    void a_project_without_charts_is_warned_about() throws Exception {
        ProjectFixture empty = new ProjectFixture(Files.createDirectories(folder.resolve("empty")));

        assertThat(empty.log(empty.goal(new LintMojo())))
                .containsExactly(
                        "[WARNING] No chart in src/main/helm, so nothing is done. Name charts elsewhere with <charts>, or"
                                + " skip the plugin with <skip>.");
    }

    @Test
    void all_goals_can_be_skipped_at_once_and_each_of_them_alone()
            throws IOException, MojoExecutionException, MojoFailureException {
        LintMojo lint = project.goal(new LintMojo());
        lint.skip = true;
        ValidateMojo validate = project.goal(new ValidateMojo());
        validate.skipValidate = true;
        TemplateMojo template = project.goal(new TemplateMojo());
        template.skipTemplate = true;

        assertThat(project.log(lint)).containsExactly("[INFO] Skipped.");
        assertThat(project.log(validate)).containsExactly("[INFO] Skipped.");
        assertThat(project.log(template)).containsExactly("[INFO] Skipped.");
    }
}
