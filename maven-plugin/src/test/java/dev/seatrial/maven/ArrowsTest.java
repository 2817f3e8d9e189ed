/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The classes of Maven are not among the dependencies of the other modules, so their architecture tests cannot look at the plugin. */
class ArrowsTest {

    @Test
    void goals_run_commands_and_load_charts_and_leave_the_rest_to_them() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.seatrial.maven",
                        "dev.seatrial.cli",
                        "dev.seatrial.chart",
                        "dev.seatrial.file.internal",
                        "org.apache.maven..",
                        "org.codehaus.plexus..",
                        "javax.inject",
                        "org.w3c.dom",
                        "org.xml.sax",
                        "org.jspecify..",
                        "org.apiguardian..",
                        "java..",
                        "javax.xml..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.seatrial.maven"));
    }
}
