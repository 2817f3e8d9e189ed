/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import static dev.seatrial.assertion.SeatrialAssertions.assertThat;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.manifest.ReleaseContext;
import dev.seatrial.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** False uses of the assertions that hold for a subject with nothing in it, since they assert an absence or select only. */
final class HuntTable {

    /** A false use of an assertion. */
    record Entry(String signature, String what, boolean isMore, Runnable falsehood) {

        @Override
        public String toString() {
            return signature + ": " + what;
        }
    }

    private static final ReleaseContext RELEASE = new ReleaseContext("prod", "v1.33.0", "");

    private static final String SHOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              labels: {app: web, debug: "on"}
              annotations: {checksum/config: abc, helm.sh/hook: pre-install}
            spec:
              template:
                metadata: {labels: {app: web}}
                spec:
                  hostNetwork: true
                  initContainers:
                  - {name: migrate, image: web, args: [--insecure], env: [{name: DEBUG, value: "1"}]}
                  containers:
                  - name: web
                    image: web
                    command: [sh, -c, "exec web --insecure=true"]
                    args: [--verbose, --log.level=debug]
                    env: [{name: DEBUG, value: "1"}, {name: LOG_LEVEL, value: info}]
                    envFrom: [{configMapRef: {name: settings}}]
                  - {name: proxy, image: web}
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: settings, namespace: prod}
              data: {password: secret, level: info}
            - apiVersion: networking.k8s.io/v1
              kind: Ingress
              metadata: {name: web}
              spec: {rules: [{host: "*.example.com"}, {host: shop.example.org}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: closed}
            spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress, Egress]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{}], egress: [{}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: broken}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress], ingress: {}, egress: {}}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: admin}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: admin}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: ServiceAccount, name: admin, namespace: prod}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: unknown}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: unknown}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: elsewhere}
            subjects: [{kind: ServiceAccount, name: unknown}]
            ---
            apiVersion: example.com/v1
            kind: Custom
            metadata: {name: values}
            spec: {text: web, list: [a, 80], number: 80, map: {a: b}, none: [], nothing: null}
            """;

    private static final List<Entry> ENTRIES = new ArrayList<>();

    static {
        workloads();
        objects();
        selections();
        values();
    }

    private HuntTable() {}

    static List<Entry> entries() {
        return List.copyOf(ENTRIES);
    }

    static boolean hasEntry(String signature) {
        return ENTRIES.stream()
                .anyMatch(entry -> !entry.isMore() && entry.signature().equals(signature));
    }

    static Set<String> signatures() {
        Set<String> signatures = new TreeSet<>();
        ENTRIES.forEach(entry -> signatures.add(entry.signature()));
        return signatures;
    }

    private static ManifestsAssert shop() {
        return assertThat(Manifests.of(Failing.manifests(SHOP).all(), RELEASE));
    }

    private static ValueAssert value(String name) {
        return shop().manifest("Custom").path("spec." + name);
    }

    private static void add(String signature, String what, Runnable falsehood) {
        ENTRIES.add(new Entry(signature, what, false, falsehood));
    }

    /** Adds a false use of an assertion that also fails for a subject with nothing in it. */
    private static void more(String signature, String what, Runnable falsehood) {
        ENTRIES.add(new Entry(signature, what, true, falsehood));
    }

    @SafeVarargs
    private static <T> void each(String signature, Consumer<T> falsehood, T... inputs) {
        for (T input : inputs) {
            add(signature, String.valueOf(input), () -> falsehood.accept(input));
        }
    }

    private static void workloads() {
        each(
                "AbstractPlaceAssert.doesNotHavePath(String)",
                (String path) -> shop().deployment("web").doesNotHavePath(path),
                "metadata.labels.debug", // there
                "spec.hostNetwork", // one level too high
                "spec.template.hostNetwork",
                "spec.template.spec.hostNetwrk", // mistyped last key
                "spec.template.spec.tolerationss",
                "spec.template.spec.container",
                "spce.replicas",
                "replicas",
                "spec.template.spec.containers.image", // a list
                "spec.template.spec.containers[name=wbe]", // mistyped name
                "spec.template.spec.containers[name=web].imge",
                "spec.template.spec.containers[nmae=web]",
                "spec.template.spec.containers[9]",
                "spec.template.spec.containers[9].image",
                "spec.template.spec.containers[name=other].image",
                "metadata.labels.debgu",
                "metadata.label.debug",
                "metadata.annotations['checksum/confg']",
                "spec.template.metadata.labels.ap.x",
                "metadata.labels.debug.x");
        each(
                "AbstractManifestAssert.doesNotHaveLabel(String)",
                (String label) -> shop().deployment("web").doesNotHaveLabel(label),
                "debug",
                "debgu",
                "Debug");
        each(
                "AbstractManifestAssert.doesNotHaveAnnotation(String)",
                (String name) -> shop().deployment("web").doesNotHaveAnnotation(name),
                "checksum/config",
                "checksum/confgi");
        add(
                "AbstractManifestAssert.isNoHook()",
                "a hook",
                () -> shop().deployment("web").isNoHook());
        add(
                "AbstractManifestAssert.isNoHook()",
                "a mistyped annotation",
                () -> assertThat(Failing.manifest(
                                "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {helm.sh/hooks: test}}\n"))
                        .isNoHook());
        each(
                "ContainerAssert.doesNotHaveArg(String)",
                (String arg) -> shop().deployment("web").container("web").doesNotHaveArg(arg),
                "--verbose",
                "--insecure",
                "-insecure",
                "--insecure=true",
                "--log.level",
                "--verbsoe",
                "web");
        add(
                "ContainerAssert.doesNotHaveArg(String)",
                "in an init container",
                () -> shop().deployment("web").eachContainer(container -> container.doesNotHaveArg("--insecure")));
        add(
                "ContainerAssert.doesNotHaveArg(String)",
                "a text",
                () -> container("{name: c, args: --insecure}").doesNotHaveArg("--insecure"));
        add(
                "ContainerAssert.doesNotHaveArg(String)",
                "a variable",
                () -> container("{name: c, args: [$(OPTIONS)], env: [{name: OPTIONS, value: --insecure}]}")
                        .doesNotHaveArg("--insecure"));
        each(
                "ContainerAssert.doesNotHaveEnv(String)",
                (String name) -> shop().deployment("web").container("web").doesNotHaveEnv(name),
                "DEBUG",
                "password",
                "LOG_LEVLE",
                "log_level",
                "LOGLEVEL");
        add(
                "WorkloadAssert.eachContainer(Consumer)",
                "one that fails",
                () -> shop().deployment("web").eachContainer(container -> container.hasPinnedImage()));
        add(
                "WorkloadAssert.container()",
                "two containers",
                () -> shop().deployment("web").container());
        add(
                "AbstractPlaceAssert.as(Class)",
                "of another kind",
                () -> shop().deployment("web").as(io.fabric8.kubernetes.api.model.Pod.class));
        each(
                "AbstractPlaceAssert.jsonPath(String)",
                (String path) -> shop().deployment("web").jsonPath(path).isEmpty(),
                "$.spec.template.spec.containers[*].image", // there
                "$.spec.template.spec.container[*].image",
                "$.spec.template.spec.containers[*].imgae",
                "$.spec.template.spec.containers[?(@.name=='wbe')].image",
                "$.spec.template.spec.containers[?(@.nmae=='web')].image",
                "$.spec.template.spec.containers[9].image",
                "$..imgae",
                "$['metadata']['labels']['debgu']",
                "$.metadata.labels.debgu",
                "$.spec.hostNetwork");
        String peers = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: d}
                spec:
                  selector: {matchLabels: {app: d}}
                  template: {metadata: {labels: {app: e}}, spec: {containers: [{name: c}]}}
                """;
        add(
                "WorkloadAssert.selectsItsPods()",
                "other pods",
                () -> assertThat(Failing.manifests(peers)).deployment("d").selectsItsPods());
    }

    private static ContainerAssert container(String yaml) {
        Manifest pod = Failing.manifest(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [" + yaml + "]}\n");
        return assertThat(Manifests.of(List.of(pod))).pod("p").container("c");
    }

    private static void objects() {
        each(
                "DataAssert.doesNotHaveKey(String)",
                (String key) -> shop().configMap("settings").doesNotHaveKey(key),
                "password",
                "pasword",
                "PASSWORD");
        each(
                "IngressAssert.doesNotHaveHost(String)",
                (String host) -> shop().ingress("web").doesNotHaveHost(host),
                "shop.example.org",
                "internal.example.com",
                "*.example.com",
                "shpo.example.org",
                "SHOP.example.org");
        add(
                "IngressAssert.doesNotHaveHost(String)",
                "a rule for all hosts",
                () -> assertThat(
                                Failing.manifests(
                                        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {rules: [{http: {paths: []}}]}\n"))
                        .ingress("i")
                        .doesNotHaveHost("a.example.com"));
        add(
                "IngressAssert.reachesItsServices()",
                "a missing Service",
                () -> assertThat(Failing.manifests("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: i}
                spec: {defaultBackend: {service: {name: gone, port: {number: 80}}}}
                """)).ingress("i").reachesItsServices());
        each(
                "NetworkPolicyAssert.deniesAllIngress()",
                (String name) -> shop().networkPolicy(name).deniesAllIngress(),
                "open",
                "closed",
                "broken");
        each(
                "NetworkPolicyAssert.deniesAllEgress()",
                (String name) -> shop().networkPolicy(name).deniesAllEgress(),
                "open",
                "closed",
                "broken");
        each(
                "PermissionsAssert.forbids(String, String)",
                (String request) -> forbids("admin", request),
                "delete secrets",
                "get pods/exec",
                "get certificates.cert-manager.io");
        each(
                "PermissionsAssert.forbids(String, String)",
                (String request) -> forbids("unknown", request),
                "delete secrets",
                "delete secret",
                "delete Secrets",
                "GET secrets",
                "read secrets",
                "* secrets",
                "get *",
                "get apps/deployments",
                "get deployments",
                "get pods/exce",
                "get deployments.app");
        each(
                "PermissionsAssert.forbidsExactly(String, String)",
                (String account) -> shop().serviceAccount(account).forbidsExactly("delete", "secrets"),
                "admin",
                "unknown");
        each(
                "PermissionsAssert.forbids(String, String, String)",
                (String account) -> shop().serviceAccount(account).forbids("delete", "secrets", "db"),
                "admin",
                "unknown");
        each(
                "PermissionsAssert.allows(String, String)",
                (String request) ->
                        shop().serviceAccount("admin").allows(request.split(" ", 2)[0], request.split(" ", 2)[1]),
                "get secret",
                "GET secrets",
                "get deployments");
        add(
                "PermissionsAssert.allows(String, String)",
                "an unknown role",
                () -> shop().serviceAccount("unknown").allows("get", "secrets"));
        add(
                "PermissionsAssert.allows(String, String, String)",
                "an unknown role",
                () -> shop().serviceAccount("unknown").allows("get", "secrets", "db"));
    }

    private static void forbids(String account, String request) {
        String[] words = request.split(" ", 2);
        shop().serviceAccount(account).forbids(words[0], words[1]);
    }

    private static void selections() {
        add("ManifestsAssert.isEmpty()", "some", () -> shop().isEmpty());
        each(
                "ManifestsAssert.ofKind(String)",
                (String kind) -> shop().ofKind(kind).isEmpty(),
                "Deployment",
                "ConfigMap",
                "Deploymnt",
                "HPA",
                "deploy",
                "Deployments",
                "List",
                "apps/v1/Deployment",
                "Custm");
        each(
                "ManifestsAssert.named(String)",
                (String name) -> shop().named(name).isEmpty(),
                "web",
                "wbe",
                "setings");
        each(
                "ManifestsAssert.inNamespace(String)",
                (String name) -> shop().inNamespace(name).isEmpty(),
                "prod",
                "prdo");
        each(
                "ManifestsAssert.withLabel(String, String)",
                (String label) -> shop().withLabel(label, "on").isEmpty(),
                "debug",
                "debgu");
        add(
                "ManifestsAssert.withLabel(String, String)",
                "a mistyped value",
                () -> shop().withLabel("app", "wbe").isEmpty());
        each(
                "ManifestsAssert.from(String)",
                (String template) -> shop().from(template).isEmpty(),
                "templates/all.yaml",
                "templates/alll.yaml");
        add("ManifestsAssert.hooks()", "a hook", () -> shop().hooks().isEmpty());
        add(
                "ManifestsAssert.where(String, Predicate)",
                "all",
                () -> shop().where("there", manifest -> true).isEmpty());
        each(
                "ManifestsAssert.doesNotContain(String)",
                (String kind) -> shop().doesNotContain(kind),
                "Ingress",
                "Ingres",
                "ing",
                "HPA");
        each(
                "ManifestsAssert.doesNotContain(String, String)",
                (String name) -> shop().doesNotContain("Deployment", name),
                "web",
                "wbe");
        each("ManifestsAssert.hasCount(String, int)", (String kind) -> shop().hasCount(kind, 0), "Ingress", "Ingres");
        each("ManifestsAssert.hasSize(int)", (Integer size) -> shop().hasSize(size), 0, 1, 100);
        add("ManifestsAssert.hasNoDanglingReferences()", "a missing Role", () -> shop().hasNoDanglingReferences());
        add(
                "ManifestsAssert.hasNoDanglingReferencesExcept(String...)",
                "unused exception",
                () -> shop().hasNoDanglingReferencesExcept("Role/elsewhere", "Secret/unused"));
        add(
                "ManifestsAssert.follows(Policies)",
                "a container without limits",
                () -> shop().follows(Policies.none().with("memory-limits")));
        add(
                "ManifestsAssert.follows(Policies)",
                "nothing selected",
                () -> shop().ofKind("Lease").follows(Policies.none()));
        add(
                "ManifestsAssert.hasNoDanglingReferences()",
                "nothing selected",
                () -> shop().ofKind("Lease").hasNoDanglingReferences());
        more(
                "ContainerAssert.hasEnv(String, String)",
                "a number",
                () -> container("{name: c, env: [{name: A, value: 5}]}").hasEnv("A", "5"));
        more(
                "ContainerAssert.hasEnv(String, String)",
                "a Secret of another namespace",
                () -> assertThat(Failing.manifests("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p, namespace: a}
                spec: {containers: [{name: c, env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: b}
                stringData: {k: v}
                """)).pod("p").container("c").hasEnv("A", "v"));
        for (String call : List.of("selects", "selectsOnly", "forwards", "appliesTo", "protects")) {
            more(
                    call.equals("appliesTo")
                            ? "NetworkPolicyAssert.appliesTo(String)"
                            : call.equals("protects")
                                    ? "DisruptionBudgetAssert.protects(String)"
                                    : call.equals("forwards")
                                            ? "ServiceAssert.forwards(Object, String, int)"
                                            : "ServiceAssert." + call + "(String)",
                    "a workload of another namespace",
                    () -> selectsElsewhere(call));
        }
        add(
                "ManifestsAssert.follows(Policies)",
                "a document without a name",
                () -> assertThat(Failing.manifest("apiVersion: v1\nkind: Pod\n"))
                        .hasApiVersion("v1"));
    }

    private static void selectsElsewhere(String call) {
        ManifestsAssert manifests = assertThat(Failing.manifests("""
                apiVersion: v1
                kind: Service
                metadata: {name: s, namespace: a}
                spec: {selector: {app: web}, ports: [{port: 80}]}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: s, namespace: a}
                spec: {podSelector: {matchLabels: {app: web}}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: s, namespace: a}
                spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: b}
                spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}
                """));
        switch (call) {
            case "selects" -> manifests.service("s").selects("Deployment/web");
            case "selectsOnly" -> manifests.service("s").selectsOnly("Deployment/web");
            case "forwards" -> manifests.service("s").forwards(80, "Deployment/web", 80);
            case "appliesTo" -> manifests.networkPolicy("s").appliesTo("Deployment/web");
            default -> manifests.disruptionBudget("s").protects("Deployment/web");
        }
    }

    private static void values() {
        each(
                "ValueAssert.isNotEqualTo(Object)",
                (Object other) -> value("number").isNotEqualTo(other),
                80,
                80L,
                80.0);
        each("ValueAssert.isNotIn(Object...)", (Object other) -> value("number").isNotIn(other), 80, 80L);
        each("ValueAssert.isNotIn(Iterable)", (Object other) -> value("number").isNotIn(List.of(other)), 80, 80L);
        each(
                "ValueAssert.isNotSameAs(Object)",
                (Object other) -> value("number").isNotSameAs(other),
                80,
                80L);
        each(
                "AbstractContentAssert.doesNotContain(Object)",
                (String name) -> value(name).doesNotContain(80),
                "list",
                "number",
                "map",
                "nothing");
        add(
                "ValueAssert.doesNotContainYaml(String)",
                "a part",
                () -> value("map").doesNotContainYaml("{a: b}"));
        add(
                "ValueAssert.doesNotContainYaml(String)",
                "a mistyped key",
                () -> shop().deployment("web").podPath("spec").doesNotContainYaml("{hostNetwrk: true}"));
        add(
                "ValueAssert.doesNotContainYaml(String)",
                "another type",
                () -> value("map").doesNotContainYaml("[a]"));
        each(
                "AbstractContentAssert.doesNotHaveSize(int)",
                (String name) -> value(name).doesNotHaveSize(2),
                "list",
                "number",
                "nothing",
                "text");
        each(
                "AbstractScalarAssert.doesNotContainPattern(String)",
                (String name) -> value(name).doesNotContainPattern("e"),
                "text",
                "number",
                "list",
                "nothing");
        each("ValueAssert.isNull()", (String name) -> value(name).isNull(), "text", "none");
        each("ValueAssert.isNotNull()", (String name) -> value(name).isNotNull(), "nothing");
        each(
                "AbstractContentAssert.isNullOrEmpty()",
                (String name) -> value(name).isNullOrEmpty(),
                "text",
                "list",
                "number");
        each(
                "AbstractContentAssert.isEmpty()",
                (String name) -> value(name).isEmpty(),
                "text",
                "list",
                "map",
                "number",
                "nothing");
        each(
                "AbstractContentAssert.isNotEmpty()",
                (String name) -> value(name).isNotEmpty(),
                "none",
                "number",
                "nothing");
        each(
                "AbstractContentAssert.hasSize(int)",
                (String name) -> value(name).hasSize(3),
                "none",
                "list",
                "text",
                "number",
                "nothing");
        each(
                "ValueAssert.each(Consumer)",
                (String name) -> value(name).each(element -> element.isString()),
                "none",
                "list",
                "map",
                "text");
        each(
                "AbstractContentAssert.contains(Object)",
                (Object part) -> value("text").contains(part),
                "",
                "x",
                1);
        each(
                "ValueAssert.containsYaml(String)",
                (String yaml) -> value("map").containsYaml(yaml),
                "{}",
                "[]",
                "{a: c}",
                "{b: b}");
        each("ValueAssert.yaml()", (String name) -> value(name).yaml().hasPath("x"), "text", "number", "nothing");
        each(
                "ValueAssert.properties()",
                (String name) -> value(name).properties().hasPath("x"),
                "text",
                "number",
                "nothing");
        each("ValueAssert.base64()", (String name) -> value(name).base64(), "number", "nothing", "list");
        each(
                "AbstractScalarAssert.isList()",
                (String name) -> value(name).isList(),
                "text",
                "map",
                "nothing",
                "number");
        each("AbstractScalarAssert.isMap()", (String name) -> value(name).isMap(), "text", "list", "nothing", "number");
        each("AbstractScalarAssert.isNumber()", (String name) -> value(name).isNumber(), "text", "list", "nothing");
        each("AbstractScalarAssert.isInteger()", (String name) -> value(name).isInteger(), "text", "list", "nothing");
        each("AbstractScalarAssert.isString()", (String name) -> value(name).isString(), "number", "list", "nothing");
        each(
                "AbstractScalarAssert.isAtMost(Object)",
                (Object limit) -> value("number").isAtMost(limit),
                79,
                "79");
        each(
                "AbstractScalarAssert.isLessThan(Object)",
                (Object limit) -> value("number").isLessThan(limit),
                80,
                79);
        each(
                "RenderFailureAssert.hasMessageContaining(String)",
                (String part) -> assertThat(Failing.render()).hasMessageContaining(part),
                "",
                "port");
        each(
                "RenderFailureAssert.hasMessageMatching(String)",
                (String part) -> assertThat(Failing.render()).hasMessageMatching(part),
                "port .*");
        add(
                "AbstractManifestsAssert.isValid()",
                "values that the API server rejects",
                () -> assertThat(Checked.INVALID).isValid());
        add(
                "AbstractManifestsAssert.isCompletelyValid()",
                "a kind without a schema",
                () -> assertThat(Checked.VALID).isCompletelyValid());
        add(
                "NotesAssert.doesNotContain(String)",
                "the text",
                () -> assertThat(new Notes("a")).doesNotContain("a"));
        add(
                "NotesAssert.isNotBlank()",
                "blank",
                () -> assertThat(new Notes(" ")).isNotBlank());
    }
}
