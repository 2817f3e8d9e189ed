/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial;

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
            .layer("source")
            .definedBy("dev.seatrial.source")
            .layer("go")
            .definedBy("dev.seatrial.template.internal.go")
            .layer("diagnostic")
            .definedBy("dev.seatrial.diagnostic")
            .layer("yaml")
            .definedBy("dev.seatrial.template.internal.yaml")
            .layer("engine")
            .definedBy("dev.seatrial.template..")
            .layer("function")
            .definedBy("dev.seatrial.template.internal.function..")
            .layer("chart")
            .definedBy("dev.seatrial.chart..")
            .layer("manifest")
            .definedBy("dev.seatrial.manifest")
            .layer("render")
            .definedBy("dev.seatrial.render")
            .layer("assertion")
            .definedBy("dev.seatrial.assertion")
            .layer("snapshot")
            .definedBy("dev.seatrial.snapshot")
            .layer("kubernetes")
            .definedBy("dev.seatrial.kubernetes")
            .layer("policy")
            .definedBy("dev.seatrial.policy")
            .whereLayer("assertion")
            .mayOnlyAccessLayers("policy", "render", "manifest", "kubernetes", "yaml", "go", "diagnostic", "source")
            .whereLayer("kubernetes")
            .mayOnlyAccessLayers("diagnostic")
            .whereLayer("kubernetes")
            .mayOnlyBeAccessedByLayers("assertion", "policy")
            .whereLayer("snapshot")
            .mayOnlyAccessLayers("render", "manifest", "yaml", "diagnostic")
            .whereLayer("policy")
            .mayOnlyAccessLayers("manifest", "kubernetes", "yaml", "diagnostic", "source")
            .because("the arrows of ARCHITECTURE.md go one way");
}
