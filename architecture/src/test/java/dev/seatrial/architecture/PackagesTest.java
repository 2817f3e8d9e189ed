/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package may depend on which: the arrows of ARCHITECTURE.md, for all modules. */
class PackagesTest {

    /** Each package is a layer; behind the arrow stand the layers that it may depend on. */
    private static final String LAYERS = """
            source                    ->
            diagnostic                -> source
            file.internal             -> diagnostic
            template.internal.limit   ->
            template.internal.go      -> template.internal.limit
            template.internal.yaml    -> source diagnostic template.internal.go template.internal.limit
            template.internal.semver  -> template.internal.go template.internal.limit
            template                  -> source
            template.internal         -> template source diagnostic template.internal.go template.internal.limit
            template.internal.syntax  -> source template.internal.go template.internal.limit
            template.internal.plan    -> template template.internal template.internal.syntax source diagnostic template.internal.go template.internal.yaml template.internal.limit
            template.internal.function -> template.internal template.internal.function.crypto template.internal.go template.internal.yaml template.internal.semver template.internal.limit
            template.internal.function.crypto -> template.internal.go template.internal.limit

            chart.internal.limit      ->
            chart.internal.archive    -> template.internal.go
            chart.internal.values     -> template.internal.go
            chart.internal.schema     -> template.internal.yaml template.internal.go template.internal.limit
            chart.internal.schema.helm3 -> chart.internal.schema template.internal.yaml template.internal.go template.internal.limit
            sops.internal             -> diagnostic template.internal.go template.internal.yaml
            chart                     -> sops.internal chart.internal.archive chart.internal.limit chart.internal.values source diagnostic template.internal.go template.internal.yaml template.internal.semver template.internal.limit
            chart.internal            -> chart chart.internal.values chart.internal.schema chart.internal.schema.helm3 source diagnostic template.internal.go template.internal.yaml template.internal.semver template.internal.limit
            secret.internal           -> template.internal.yaml template.internal.go
            manifest.internal         -> chart template.internal.yaml template.internal.limit
            manifest                  -> secret.internal chart manifest.internal source diagnostic template.internal.yaml template.internal.limit template.internal.go
            render                    -> secret.internal chart chart.internal chart.internal.limit chart.internal.schema manifest manifest.internal source diagnostic template template.internal template.internal.plan template.internal.function template.internal.go template.internal.yaml template.internal.semver template.internal.limit

            coverage.internal         -> render chart template template.internal.go template.internal.yaml source
            coverage                  -> coverage.internal file.internal render chart chart.internal template source

            kubernetes                -> diagnostic

            delivery.internal.web     -> diagnostic
            delivery.internal.registry -> delivery.internal.web diagnostic template.internal.go template.internal.yaml
            delivery                  -> delivery.internal.web delivery.internal.registry diagnostic chart chart.internal.archive file.internal template.internal.go template.internal.yaml template.internal.semver

            lint                      -> render chart chart.internal chart.internal.values manifest template.internal.go template.internal.yaml template.internal.semver template.internal.limit
            validation                -> kubernetes manifest source diagnostic template.internal.go template.internal.yaml
            upgrade                   -> validation kubernetes render chart chart.internal manifest secret.internal source diagnostic template.internal.go template.internal.yaml

            policy                    -> secret.internal file.internal kubernetes manifest manifest.internal source diagnostic template.internal.yaml
            snapshot.internal         ->
            snapshot                  -> secret.internal file.internal snapshot.internal manifest render diagnostic template.internal.yaml
            assertion                 -> secret.internal kubernetes policy lint validation upgrade chart manifest manifest.internal render source diagnostic template.internal.go template.internal.yaml
            report                    -> file.internal coverage chart snapshot.internal policy snapshot template.internal.go template.internal.yaml

            unittest.internal.path    -> template.internal.go template.internal.yaml
            unittest.internal.suite   -> template.internal.go template.internal.yaml
            unittest.internal.check   -> unittest.internal.path unittest.internal.suite template.internal.go template.internal.yaml
            unittest.internal.run     -> file.internal unittest.internal.path unittest.internal.suite unittest.internal.check render chart chart.internal chart.internal.values manifest template.internal.function template.internal.go template.internal.limit template.internal.yaml template.internal.semver
            unittest.internal.convert -> unittest.internal.run unittest.internal.suite unittest.internal.check validation assertion snapshot render chart manifest template.internal.yaml template.internal.go
            unittest.internal.report  -> unittest.internal.run unittest.internal.suite unittest.internal.check template.internal.go template.internal.yaml

            observe                   -> kubernetes cluster.internal diagnostic secret.internal file.internal
            cluster.internal          ->
            cluster                   -> kubernetes cluster.internal diagnostic
            helm                      -> secret.internal file.internal cluster cluster.internal observe chart render diagnostic
            cluster.assertion         -> secret.internal manifest helm cluster observe render diagnostic

            cli                       -> delivery secret.internal report lint validation kubernetes upgrade coverage coverage.internal unittest.internal.run unittest.internal.suite unittest.internal.report unittest.internal.convert render chart manifest manifest.internal source diagnostic template.internal template.internal.plan template.internal.function template.internal.go template.internal.yaml file.internal
            junit                     -> validation upgrade coverage coverage.internal unittest.internal.run unittest.internal.suite unittest.internal.check unittest.internal.report policy kubernetes assertion snapshot snapshot.internal report render chart manifest manifest.internal diagnostic template.internal.go template.internal.yaml secret.internal file.internal template
            junit.cluster             -> junit report helm cluster chart
            """;

    private static final int FEWEST_CLASSES = 900;

    @Test
    void all_modules_are_looked_at() {
        assertThat(SeatrialCode.CLASSES.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void packages_depend_along_the_arrows_and_each_is_in_a_layer() {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        List<String> rows = LAYERS.lines().filter(row -> !row.isBlank()).toList();
        for (String row : rows) {
            layers = layers.layer(layer(row)).definedBy(packages(layer(row)));
        }
        for (String row : rows) {
            String[] others = others(row);
            layers = others.length == 0
                    ? layers.whereLayer(layer(row)).mayNotAccessAnyLayer()
                    : layers.whereLayer(layer(row)).mayOnlyAccessLayers(others);
        }

        layers.ensureAllClassesAreContainedInArchitecture()
                .because("ARCHITECTURE.md says which way packages depend on each other")
                .check(SeatrialCode.CLASSES);
    }

    @Test
    void no_layer_is_without_classes() {
        assertThat(LAYERS.lines().filter(row -> !row.isBlank()).map(PackagesTest::layer))
                .allMatch(layer -> SeatrialCode.CLASSES.stream()
                        .anyMatch(type -> type.getPackageName().equals("dev.seatrial." + layer)));
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(SeatrialCode.CLASSES);
    }

    @Test
    void only_the_command_prints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.seatrial.cli", "dev.seatrial.junit.cluster", "dev.seatrial.cluster..")
                .and()
                .doNotHaveSimpleName("SummaryLine") // the lines at the end of a run
                .should()
                .accessClassesThat()
                .belongToAnyOf(java.io.PrintStream.class)
                .because("errors are printed by whoever shows a Diagnostic"));
    }

    @Test
    void only_clusters_and_the_container_of_helm_know_testcontainers() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.seatrial.cluster", "dev.seatrial.helm")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava.."));
    }

    @Test
    void only_the_extensions_know_junit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.seatrial.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit.."));
    }

    @Test
    void tests_that_only_render_need_no_client_and_no_engine_of_junit() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.seatrial.junit", "dev.seatrial.junit.internal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.fabric8.kubernetes.client..",
                        "org.testcontainers..",
                        "org.junit.jupiter.engine..",
                        "org.junit.platform.launcher.."));
    }

    @Test
    void of_the_extension_only_what_annotations_name_is_public() {
        check(classes()
                .that()
                .resideInAPackage("dev.seatrial.junit.internal")
                .and()
                .haveSimpleNameNotEndingWith("Extension")
                .and()
                .doNotHaveSimpleName("DeclaredCharts") // which DeclaredChart calls
                .and()
                .doNotHaveSimpleName("ClusterRuns") // which RecordedRun calls
                .and()
                .doNotHaveSimpleName("HelmUnittestEngine") // which JUnit finds as a service
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic());
    }

    @Test
    void the_engine_stands_on_few_libraries() {
        check(classes()
                .that()
                .resideInAnyPackage("dev.seatrial.source", "dev.seatrial.diagnostic", "dev.seatrial.template..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.seatrial..",
                        "java..",
                        "javax..",
                        "org.jspecify..",
                        "org.apiguardian..",
                        "com.google.re2j..",
                        "org.bouncycastle..",
                        ""));
    }

    @Test
    void nothing_static_changes() {
        check(noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal());
    }

    private static void check(ArchRule rule) {
        rule.check(SeatrialCode.CLASSES);
    }

    private static String layer(String row) {
        return row.substring(0, row.indexOf("->")).strip();
    }

    private static String[] others(String row) {
        return Arrays.stream(row.substring(row.indexOf("->") + 2).strip().split(" +"))
                .filter(other -> !other.isEmpty())
                .toArray(String[]::new);
    }

    /** An annotation names its extension, which reads the annotation: to layers and cycles the two packages are one. */
    private static String[] packages(String layer) {
        String name = "dev.seatrial." + layer;
        return layer.equals("junit") ? new String[] {name, name + ".internal"} : new String[] {name};
    }

    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.equals("dev.seatrial.junit.internal") ? "dev.seatrial.junit" : name);
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
