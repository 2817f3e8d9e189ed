/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of this module may know which, see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.seatrial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule source_knows_nothing = packageKnowsOnly("source");

    @ArchTest
    static final ArchRule go_knows_nothing = packageKnowsOnly("template.internal.go");

    @ArchTest
    static final ArchRule diagnostic_knows_source = packageKnowsOnly("diagnostic", "source");

    @ArchTest
    static final ArchRule yaml_knows_go_and_diagnostics =
            packageKnowsOnly("template.internal.yaml", "template.internal.go", "source", "diagnostic");

    @ArchTest
    static final ArchRule template_knows_go_and_diagnostics =
            packageKnowsOnly("template", "template.internal", "source", "diagnostic");

    @ArchTest
    static final ArchRule syntax_knows_go_and_source =
            packageKnowsOnly("template.internal.syntax", "template.internal.go", "source");

    @ArchTest
    static final ArchRule plan_knows_the_rest_of_template = packageKnowsOnly(
            "template.internal.plan",
            "template",
            "template.internal",
            "template.internal.syntax",
            "template.internal.go",
            "source",
            "diagnostic");

    @ArchTest
    static final ArchRule semver_knows_go = packageKnowsOnly("template.internal.semver", "template.internal.go");

    @ArchTest
    static final ArchRule function_knows_template_go_yaml_and_semver = packageKnowsOnly(
            "template.internal.function..",
            "template",
            "template.internal",
            "template.internal.go",
            "template.internal.yaml",
            "template.internal.semver");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .should()
            .accessClassesThat()
            .belongToAnyOf(java.io.PrintStream.class)
            .because("errors are printed by whoever shows a Diagnostic");

    private static ArchRule packageKnowsOnly(String name, String... others) {
        String[] allowed = new String[others.length + 2];
        allowed[0] = "dev.seatrial." + name;
        allowed[1] = "java..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 2] = "dev.seatrial." + others[i];
        }
        return classes()
                .that()
                .resideInAPackage("dev.seatrial." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAnyPackage(
                                "javax..",
                                "org.jspecify..",
                                "org.apiguardian..",
                                "com.google.re2j..",
                                "org.bouncycastle..",
                                "")))
                .because("DESIGN fixes which way the packages depend");
    }
}
