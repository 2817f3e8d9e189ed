/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of this module may know which, see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.seatrial.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule annotations_name_their_extension_only = classes()
            .that()
            .resideInAPackage("dev.seatrial.junit")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.seatrial.junit",
                    "dev.seatrial.junit.internal",
                    "dev.seatrial.assertion",
                    "dev.seatrial.chart",
                    "dev.seatrial.manifest",
                    "dev.seatrial.render",
                    "java..",
                    "org.jspecify..",
                    "org.junit.jupiter.api..");

    @ArchTest
    static final ArchRule only_extensions_are_public = classes()
            .that()
            .resideInAPackage("dev.seatrial.junit.internal")
            .and()
            .haveSimpleNameNotEndingWith("Extension")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("DeclaredCharts") // which DeclaredChart calls
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule engines_and_clusters_are_out_of_reach = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.seatrial.template",
                    "dev.seatrial.template.internal",
                    "dev.seatrial.template.internal.plan",
                    "dev.seatrial.template.internal.syntax",
                    "dev.seatrial.cluster..",
                    "io.fabric8.kubernetes.client..",
                    "org.testcontainers..",
                    "org.junit.jupiter.engine..",
                    "org.junit.platform.launcher..");

    @ArchTest
    static final ArchRule nothing_static_changes =
            noFields().that().areStatic().should().notBeFinal();
}
