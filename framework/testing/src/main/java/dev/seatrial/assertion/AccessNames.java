/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.kubernetes.ApiResources;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds verbs and resources that no request has, such as {@code GET} or {@code secret}. No role allows them, so a test that
 * forbids them would prove nothing.
 */
final class AccessNames {

    private static final Set<String> VERBS = Set.of(
            "get",
            "list",
            "watch",
            "create",
            "update",
            "patch",
            "delete",
            "deletecollection", // of all resources
            "use",
            "bind",
            "escalate",
            "impersonate",
            "approve",
            "sign",
            "attest",
            "request-serviceaccounts-token-audience");
    private static final Set<String> URL_VERBS = Set.of("get", "head", "post", "put", "patch", "delete", "options");
    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("read", List.of("get", "list", "watch")),
            Map.entry("view", List.of("get", "list", "watch")),
            Map.entry("write", List.of("create", "update", "patch")),
            Map.entry("edit", List.of("update", "patch")),
            Map.entry("modify", List.of("update", "patch")),
            Map.entry("add", List.of("create")),
            Map.entry("post", List.of("create")),
            Map.entry("put", List.of("update")),
            Map.entry("head", List.of("get")),
            Map.entry("remove", List.of("delete")),
            Map.entry("exec", List.of("create")),
            Map.entry("*", List.of("get", "list", "watch", "create", "update", "patch", "delete")));

    private final Manifests scope;

    AccessNames(Manifests scope) {
        this.scope = scope;
    }

    /**
     * Returns what is wrong with a request.
     *
     * @param resource the resource or URL path as the test gives it
     */
    Optional<Diagnostic> mistake(AccessRequest request, String resource) {
        Optional<Diagnostic> verb = verb(request);
        return verb.isPresent() ? verb : request.isUrl() ? Optional.empty() : resource(request, resource);
    }

    private Optional<Diagnostic> verb(AccessRequest request) {
        Set<String> verbs = request.isUrl() ? URL_VERBS : VERBS;
        String verb = request.verb();
        boolean ofItsOwn = !request.isUrl()
                && !ResourceNames.isBuiltInGroup(request.group())
                && verb.equals(verb.toLowerCase(Locale.ROOT))
                && !ALIASES.containsKey(verb);
        if (verbs.contains(verb)
                || (ofItsOwn && Suggestions.closeTo(verb, verbs).isEmpty())) {
            return Optional.empty();
        }
        String lower = verb.toLowerCase(Locale.ROOT);
        List<String> meant =
                verbs.contains(lower) ? List.of(lower) : ALIASES.getOrDefault(lower, Suggestions.closeTo(lower, verbs));
        return Optional.of(wrong("`%s` is not a verb of a request.".formatted(verb), meant, new TreeSet<>(verbs)));
    }

    private Optional<Diagnostic> resource(AccessRequest request, String written) {
        String plural = request.plural();
        String qualified = request.group().isEmpty() ? plural : plural + "." + request.group();
        if (ResourceNames.isKnown(qualified)) {
            return subresource(request, qualified);
        }
        if (isCustom(request, qualified)) {
            Set<String> others = customResources(request.group());
            List<String> meant = others.contains(qualified) ? List.of() : Suggestions.closeTo(qualified, others);
            return meant.isEmpty()
                    ? Optional.empty()
                    : Optional.of(wrong("No resource `%s` is known.".formatted(written), meant, others));
        }
        return Optional.of(
                wrong("`%s` is not a resource.".formatted(written), ResourceNames.meantBy(written), Set.of()));
    }

    private static Optional<Diagnostic> subresource(AccessRequest request, String qualified) {
        Set<String> known = ResourceNames.subresources(qualified);
        String wanted = request.subresource();
        if (wanted.isEmpty() || known.contains(wanted) || qualified.startsWith("userextras.")) {
            return Optional.empty();
        }
        List<String> meant = Suggestions.closeTo(wanted, known).stream()
                .map(name -> qualified + "/" + name)
                .toList();
        return Optional.of(wrong("`%s` is not a subresource of `%s`.".formatted(wanted, qualified), meant, known));
    }

    /** Groups of custom resources have a dot, as they are names of domains. */
    private static boolean isCustom(AccessRequest request, String qualified) {
        return request.group().contains(".")
                && !ResourceNames.isBuiltInGroup(request.group())
                && qualified.matches("[a-z0-9.-]+")
                && !isMistypedGroup(request);
    }

    /** A group that resembles a built-in one, for a resource that this one has: {@code ingresses.networking.k8s}. */
    private static boolean isMistypedGroup(AccessRequest request) {
        return ResourceNames.all().stream()
                .filter(name -> name.startsWith(request.plural() + "."))
                .map(name -> name.substring(request.plural().length() + 1))
                .anyMatch(group -> group.startsWith(request.group())
                        || !Suggestions.closeTo(request.group(), List.of(group)).isEmpty());
    }

    /** Returns the resources of a group that definitions or roles of the release name. */
    private Set<String> customResources(String group) {
        Set<String> names = new TreeSet<>();
        for (Manifest manifest : scope) {
            if (manifest.kind().equals("CustomResourceDefinition")) {
                names.add(manifest.name());
            }
            for (Place rule : Ports.elements(Place.of(manifest), "rules")) {
                if (Grant.rule(rule).apiGroups().contains(group)) {
                    Grant.rule(rule).resources().stream()
                            .map(resource -> resource.replaceFirst("/.*", "") + "." + group)
                            .forEach(names::add);
                }
            }
        }
        return names.stream()
                .filter(name -> name.endsWith("." + group) && !name.startsWith("*"))
                .filter(name -> !ApiResources.isBuiltInGroup(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Diagnostic wrong(String headline, List<String> meant, Collection<String> known) {
        Diagnostic diagnostic = Diagnostic.of(headline);
        if (meant.isEmpty()) {
            return known.isEmpty()
                    ? diagnostic.withHint(
                            "Write the plural in lower case, with the group after a dot: `pods`, `deployments.apps`.")
                    : diagnostic.withFact("known", Shown.names(known));
        }
        return diagnostic.withHint(
                "Did you mean %s?".formatted(Shown.names(meant).replaceFirst(", (?=[^,]*$)", " or ")));
    }
}
