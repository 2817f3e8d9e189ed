/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The allowed dependencies between packages of this module; see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.seatrial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_along_the_arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("observe")
            .definedBy("dev.seatrial.observe")
            .layer("cluster")
            .definedBy("dev.seatrial.cluster")
            .layer("helm")
            .definedBy("dev.seatrial.helm")
            .layer("assertion")
            .definedBy("dev.seatrial.cluster.assertion")
            .whereLayer("observe")
            .mayOnlyBeAccessedByLayers("helm", "assertion")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("helm", "assertion")
            .whereLayer("helm")
            .mayOnlyBeAccessedByLayers("assertion")
            .whereLayer("assertion")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule of_the_engine_only_its_public_packages_are_known = noClasses()
            .that()
            .resideInAnyPackage("dev.seatrial.observe", "dev.seatrial.cluster..", "dev.seatrial.helm")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.seatrial.template..",
                    "dev.seatrial.template.internal.yaml..",
                    "dev.seatrial.template.internal.go..");

    @ArchTest
    static final ArchRule only_the_package_of_clusters_and_the_container_of_helm_know_testcontainers = noClasses()
            .that()
            .resideInAnyPackage("dev.seatrial.observe", "dev.seatrial.cluster.assertion")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule junit_is_for_the_extension =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.junit..");
}
