/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.semver.SemverRelease;
import dev.seatrial.template.internal.yaml.TomlRelease;
import java.util.List;
import java.util.Set;

/** The functions that charts see, by Helm version: exactly the names that Helm has, no more and no less. */
public final class StandardLibraries {

    private StandardLibraries() {}

    /** Returns the functions of Helm 4.2. */
    public static FunctionTable helm42() {
        return Helm42.TABLE;
    }

    /** Returns the functions of Helm 4.1. */
    public static FunctionTable helm41() {
        return Helm41.TABLE;
    }

    /** Returns the functions of Helm 3.17. */
    public static FunctionTable helm3() {
        return Helm3.TABLE;
    }

    /** Returns the functions of Helm 3.21: those of 3.17 on the libraries of 4.2. */
    public static FunctionTable helm321() {
        return Helm321.TABLE;
    }

    /** Returns the functions of Helm's main branch: those of 4.2, and what came since. */
    public static FunctionTable helmMain() {
        return HelmMain.TABLE;
    }

    private static FunctionTable join(GoRelease go, SemverRelease semver, TomlRelease toml) {
        // one table per line, so that each can come and go alone
        List<FunctionTable> topics = List.of(
                BuiltinFunctions.table(go), // Go's own come first: Sprig replaces slice
                ContextFunctions.table(),
                CryptoFunctions.table(),
                DefaultFunctions.table(),
                DictFunctions.table(),
                EncodingFunctions.table(),
                FloatFunctions.table(),
                JsonFunctions.table(),
                ListFunctions.table(),
                NumberFunctions.table(),
                PathFunctions.table(),
                RandomFunctions.table(),
                ReflectionFunctions.table(),
                RegexFunctions.table(go),
                SemverFunctions.table(semver),
                StringFunctions.table(),
                TimeFunctions.table(),
                TomlFunctions.table(toml),
                UrlFunctions.table(go),
                WordFunctions.table(),
                YamlFunctions.table());
        return topics.stream().reduce(FunctionTable.of(List.of()), FunctionTable::with);
    }

    /** Holds the table, built when first asked for. */
    private static final class Helm42 {

        private static final FunctionTable TABLE = join(GoRelease.V1_26, SemverRelease.V3_5, TomlRelease.V1_6);
    }

    /** Likewise. */
    private static final class Helm41 {

        private static final FunctionTable TABLE =
                join(GoRelease.V1_25, SemverRelease.V3_4, TomlRelease.V1_6).without(Set.of("mustToToml"));
    }

    /** Likewise. */
    private static final class HelmMain {

        private static final FunctionTable TABLE = helm42().with(DurationFunctions.table());
    }

    /** Likewise. */
    private static final class Helm321 {

        private static final FunctionTable TABLE = helm42().without(Set.of("mustToYaml", "mustToToml"));
    }

    /** Likewise. */
    private static final class Helm3 {

        private static final FunctionTable TABLE =
                join(GoRelease.V1_23, SemverRelease.V3_3, TomlRelease.V1_4).without(Set.of("mustToYaml", "mustToToml"));
    }
}
