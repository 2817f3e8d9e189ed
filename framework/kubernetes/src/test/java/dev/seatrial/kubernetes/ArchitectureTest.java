/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apiguardian.api.API;

/** What the facts about Kubernetes may know, see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.seatrial.kubernetes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule facts_depend_on_nothing_but_diagnostics = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.seatrial.kubernetes",
                    "dev.seatrial.diagnostic",
                    "java..",
                    "org.jspecify..",
                    "org.apiguardian..")
            .because("charts, tests and clusters ask for facts, and facts ask nobody");

    @ArchTest
    static final ArchRule public_types_say_whether_they_may_be_relied_on =
            classes().that().arePublic().and().areTopLevelClasses().should().beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule nothing_static_changes =
            noFields().that().areStatic().should().notBeFinal();
}
