/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.HelmBuild;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMethods;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoStruct.Field;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .Capabilities} of templates: the Kubernetes version, the API versions and the Helm version.
 *
 * @param apiVersions all API versions, such as {@code apps/v1}, including Helm's default ones
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Capabilities(HelmVersion helm, KubeVersion kubeVersion, List<String> apiVersions) {

    private static final GoSignature TEXT = new GoSignature(List.of(), false, GoType.STRING);
    private static final GoSignature HAS = new GoSignature(List.of(GoType.STRING), false, GoType.BOOL);

    public Capabilities {
        apiVersions = List.copyOf(apiVersions);
    }

    /** Returns the capabilities with the default API versions of a Helm version, and additional ones. */
    public static Capabilities of(HelmVersion helm, KubeVersion kubeVersion, List<String> moreApiVersions) {
        List<String> known = DefaultApiVersions.of(helm);
        if (moreApiVersions.isEmpty()) {
            return new Capabilities(helm, kubeVersion, known);
        }
        List<String> all = new ArrayList<>(known);
        all.addAll(moreApiVersions);
        return new Capabilities(helm, kubeVersion, all);
    }

    /** Returns the Go value. */
    GoStruct toGo() {
        String goPackage = helm.rules().valuesPackage();
        return new GoStruct(
                GoType.pointer(GoType.simple(goPackage + ".Capabilities", GoKind.STRUCT)),
                List.of(
                        Field.of("KubeVersion", kubeVersionToGo(goPackage)),
                        Field.of("APIVersions", apiVersionsToGo(goPackage)),
                        Field.of("HelmVersion", helmVersionToGo())),
                GoMethods.NONE,
                null);
    }

    private GoStruct kubeVersionToGo(String goPackage) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("Version", kubeVersion.version()));
        if (helm.rules().normalizesKubeVersion()) {
            fields.add(Field.of("normalizedVersion", kubeVersion.comparable()));
        }
        fields.add(Field.of("Major", kubeVersion.major()));
        fields.add(Field.of("Minor", kubeVersion.minor()));
        String text = helm.rules().normalizesKubeVersion() ? kubeVersion.comparable() : kubeVersion.version();
        GoFunction string = function(TEXT, arguments -> text);
        GoFunction gitVersion = function(TEXT, arguments -> kubeVersion.version());
        GoMethods methods =
                (receiver, name) -> name.equals("String") ? string : name.equals("GitVersion") ? gitVersion : null;
        return new GoStruct(GoType.simple(goPackage + ".KubeVersion", GoKind.STRUCT), fields, methods, text);
    }

    private GoSlice apiVersionsToGo(String goPackage) {
        GoFunction has = function(HAS, arguments -> apiVersions.contains(Objects.requireNonNull(arguments[0])));
        return GoSlice.of(
                GoType.STRING_SLICE.named(goPackage + ".VersionSet"),
                apiVersions,
                (receiver, name) -> name.equals("Has") ? has : null);
    }

    private GoStruct helmVersionToGo() {
        HelmBuild build = helm.rules().build();
        List<Field> fields = new ArrayList<>(List.of(
                Field.omitEmpty("Version", build.version(), "version"),
                Field.omitEmpty("GitCommit", build.gitCommit(), "git_commit"),
                Field.omitEmpty("GitTreeState", "clean", "git_tree_state"),
                Field.omitEmpty("GoVersion", build.goVersion(), "go_version")));
        if (!build.kubeClientVersion().isEmpty()) {
            fields.add(new Field("KubeClientVersion", build.kubeClientVersion(), "kube_client_version", false, false));
        }
        return new GoStruct(GoType.simple("version.BuildInfo", GoKind.STRUCT), fields, GoMethods.NONE, null);
    }

    static GoFunction function(GoSignature signature, Function<@Nullable Object[], @Nullable Object> body) {
        return new GoFunction() {
            @Override
            public GoSignature signature() {
                return signature;
            }

            @Override
            public @Nullable Object invoke(@Nullable Object[] arguments) {
                return body.apply(arguments);
            }
        };
    }
}
