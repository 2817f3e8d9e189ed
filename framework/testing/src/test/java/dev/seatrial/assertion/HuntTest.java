/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.policy.Policies;
import io.fabric8.kubernetes.api.model.Node;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hunts for assertions that pass when they must not. Every public assertion is called by reflection on subjects of which it is
 * false: with nothing but a name, with nulls, and with values of other types. Those that assert an absence hold for such
 * subjects, so {@link HuntTable} has subjects of their own for them. An assertion that is in neither place fails the build.
 */
class HuntTest {

    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(
            String.class,
            "x",
            int.class,
            1,
            Object.class,
            1,
            Iterable.class,
            List.of("x"),
            Class.class,
            Node.class,
            Predicate.class,
            (Predicate<?>) subject -> true,
            Consumer.class,
            (Consumer<?>) subject -> {
                throw new AssertionError("checked");
            },
            String[].class,
            new String[] {"x"},
            Object[].class,
            new Object[] {"x"},
            Policies.class,
            Policies.none());

    record Call(BrokenSubject subject, Method method) {

        @Override
        public String toString() {
            return signature(method) + " of " + subject.name();
        }
    }

    static Stream<Call> calls() {
        return BrokenSubject.all().stream()
                .flatMap(subject -> methods(subject.start().get().getClass())
                        .filter(method -> !HuntTable.hasEntry(signature(method)))
                        .map(method -> new Call(subject, method)));
    }

    /** Returns the public assertions of a class and of those it extends, as far as they are ours. */
    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackage() == HuntTest.class.getPackage())
                .filter(method -> !method.getDeclaringClass().equals(AbstractObjectAssert.class))
                .filter(method -> !method.isBridge());
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + (method.isVarArgs() ? parameters.replaceFirst("\\[]\\)$", "...)") : parameters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_false_assertion_fails(Call call) {
        Object subject = call.subject().start().get();
        Object[] arguments = Arrays.stream(call.method().getParameterTypes())
                .map(type -> assertThat(ARGUMENTS)
                        .containsKey(type)
                        .extractingByKey(type)
                        .actual())
                .toArray();

        assertThatThrownBy(() -> invoke(call.method(), subject, arguments))
                .satisfies(failure -> assertThat(
                                failure instanceof AssertionError || failure instanceof IllegalArgumentException)
                        .as(failure.toString())
                        .isTrue());
    }

    private static void invoke(Method method, Object subject, Object... arguments) throws Throwable {
        try {
            method.invoke(subject, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static Stream<HuntTable.Entry> entries() {
        return HuntTable.entries().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void a_false_assertion_of_the_table_fails(HuntTable.Entry entry) {
        assertThatThrownBy(() -> entry.falsehood().run())
                .satisfies(failure -> assertThat(
                                failure instanceof AssertionError || failure instanceof IllegalArgumentException)
                        .as(failure.toString())
                        .isTrue());
    }

    @Test
    void every_public_assertion_is_hunted() {
        Set<String> hunted =
                calls().map(call -> signature(call.method())).collect(Collectors.toCollection(TreeSet::new));
        hunted.addAll(HuntTable.signatures());

        List<String> escaped = new ArrayList<>(AssertionCasesTest.methods());
        escaped.removeAll(hunted);

        assertThat(escaped).isEmpty();
    }

    @Test
    void the_table_names_assertions_that_exist() {
        assertThat(AssertionCasesTest.methods()).containsAll(HuntTable.signatures());
    }

    /** Something to assert on, of which no positive assertion is true. */
    record BrokenSubject(String name, Supplier<Object> start) {

        private static final Map<String, String> SPECS = Map.of(
                "bare", "",
                "null", """
                        replicas: null
                        selector: null
                        schedule: null
                        type: null
                        ports: null
                        rules: null
                        tls: null
                        defaultBackend: null
                        podSelector: null
                        policyTypes: null
                        ingress: null
                        egress: null
                        minAvailable: null
                        metrics: null
                        scaleTargetRef: null
                        """,
                "list", """
                        replicas: [3]
                        selector: [app]
                        schedule: [x]
                        type: [x]
                        ports: {name: x}
                        rules: {host: x}
                        tls: {hosts: x}
                        defaultBackend: [x]
                        podSelector: [x]
                        policyTypes: x
                        ingress: {ports: x}
                        egress: {ports: x}
                        minAvailable: [1]
                        metrics: {type: x}
                        scaleTargetRef: [x]
                        """);

        private static final Map<String, String> CONTAINERS = Map.of(
                "bare", "{name: c}",
                "null",
                        "{name: c, image: null, command: null, args: null, env: null, envFrom: null, ports: null, resources: null,"
                                + " volumeMounts: null, securityContext: null}",
                "list",
                        "{name: c, image: [x], command: x, args: x, env: {name: x}, envFrom: {x: y}, ports: {name: x},"
                                + " resources: [x], volumeMounts: {name: x}, securityContext: [x]}");

        static List<BrokenSubject> all() {
            List<BrokenSubject> all = new ArrayList<>();
            all.add(new BrokenSubject("nothing", () -> SeatrialAssertions.assertThat(Manifests.none())));
            for (String variant : List.of("bare", "null", "list")) {
                String spec = indented(Objects.requireNonNull(SPECS.get(variant)));
                add(all, variant, "v1", "Service", spec, manifests -> manifests.service("s"));
                add(all, variant, "networking.k8s.io/v1", "Ingress", spec, manifests -> manifests.ingress("s"));
                add(
                        all,
                        variant,
                        "networking.k8s.io/v1",
                        "NetworkPolicy",
                        spec,
                        manifests -> manifests.networkPolicy("s"));
                add(
                        all,
                        variant,
                        "policy/v1",
                        "PodDisruptionBudget",
                        spec,
                        manifests -> manifests.disruptionBudget("s"));
                add(
                        all,
                        variant,
                        "autoscaling/v2",
                        "HorizontalPodAutoscaler",
                        spec,
                        manifests -> manifests.autoscaler("s"));
                add(all, variant, "v1", "ServiceAccount", "", manifests -> manifests.serviceAccount("s"));
                add(all, variant, "v1", "ConfigMap", "", manifests -> manifests.configMap("s"));
                add(all, variant, "example.com/v1", "Custom", spec, manifests -> manifests.manifest("Custom"));
                String pod = "spec:\n" + spec + "  template:\n    spec:\n      containers: [" + CONTAINERS.get(variant)
                        + "]\n" + "      volumes: [{name: v}]\n";
                add(all, variant, "apps/v1", "Deployment", pod, manifests -> manifests.deployment("s"));
                add(
                        all,
                        variant,
                        "apps/v1",
                        "Deployment",
                        pod,
                        manifests -> manifests.deployment("s").container("c"));
                add(
                        all,
                        variant,
                        "apps/v1",
                        "Deployment",
                        pod,
                        manifests -> manifests.deployment("s").volume("v"));
            }
            for (String probe : List.of("{}", "{httpGet: null, tcpSocket: null}", "{httpGet: x, tcpSocket: [x]}")) {
                String pod = "spec: {template: {spec: {containers: [{name: c, livenessProbe: " + probe + "}]}}}\n";
                add(
                        all,
                        probe,
                        "apps/v1",
                        "Deployment",
                        pod,
                        m -> m.deployment("s").container("c").livenessProbe());
            }
            for (String value : List.of("null", "[null]", "{a: null}", "2024-01-01", "-7")) {
                String spec = "spec: {v: " + value + "}\n";
                add(
                        all,
                        value,
                        "example.com/v1",
                        "Custom",
                        spec,
                        m -> m.manifest("Custom").path("spec.v"));
            }
            all.add(new BrokenSubject("blank notes", () -> SeatrialAssertions.assertThat(new Notes(" \n"))));
            all.add(new BrokenSubject("another failure", () -> SeatrialAssertions.assertThat(Failing.render())));
            return all;
        }

        private static String indented(String spec) {
            return spec.indent(2);
        }

        private static void add(
                List<BrokenSubject> all,
                String variant,
                String apiVersion,
                String kind,
                String spec,
                Function<ManifestsAssert, Object> navigation) {
            String body = spec.isBlank() || spec.startsWith("spec:") ? spec : "spec:\n" + spec;
            String yaml = "apiVersion: %s\nkind: %s\nmetadata: {name: s}\n%s".formatted(apiVersion, kind, body);
            Manifest manifest = Failing.manifest(yaml);
            all.add(new BrokenSubject(
                    variant + " " + kind,
                    () -> navigation.apply(SeatrialAssertions.assertThat(Manifests.of(List.of(manifest))))));
        }
    }
}
