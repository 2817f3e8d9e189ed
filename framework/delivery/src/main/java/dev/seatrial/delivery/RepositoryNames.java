/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.chart.ChartException;
import dev.seatrial.delivery.DependencyResolver.ChartSource;
import dev.seatrial.delivery.RepositoriesFile.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the repositories of dependencies, which may be names. See {@code resolveRepoNames} in Helm's {@code manager.go}. */
final class RepositoryNames {

    private final ChartSource chart;
    private final ChartRepositories repositories;

    RepositoryNames(ChartSource chart, ChartRepositories repositories) {
        this.chart = chart;
        this.repositories = repositories;
    }

    /**
     * Returns the dependencies with addresses in place of names.
     *
     * @param known receives the repositories by the names of dependencies
     * @throws ChartException with Helm's text, if there is no such repository
     */
    List<DeclaredDependency> resolve(List<DeclaredDependency> dependencies, Map<String, Entry> known) {
        List<DeclaredDependency> resolved = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (DeclaredDependency each : dependencies) {
            DeclaredDependency current = each;
            if (each.isLocal()) {
                chart.localFolder(each.repository());
            }
            if (each.isLocal() || each.isOci()) {
                known.put(each.name(), Entry.unmanaged(each.repository(), each.repository()));
            } else if (!each.hasNoRepository()) {
                Optional<Entry> entry = entry(each.repository());
                if (entry.isPresent()) {
                    known.put(each.name(), entry.get());
                    current = isName(each.repository())
                            ? each.withRepository(entry.get().url())
                            : each;
                } else if (!isAddress(each.repository())) {
                    missing.add(each.repository());
                }
            }
            resolved.add(current);
        }
        if (!missing.isEmpty()) {
            throw notDefined(missing);
        }
        return resolved;
    }

    private Optional<Entry> entry(String repository) {
        if (isName(repository)) {
            String name = repository.substring(repository.startsWith("@") ? 1 : "alias:".length());
            return repositories.managed().stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst();
        }
        return repositories.managed(repository);
    }

    private static boolean isName(String repository) {
        return repository.startsWith("@") || repository.startsWith("alias:");
    }

    /** As Go's {@code url.ParseRequestURI}, accepts addresses and absolute paths. */
    private static boolean isAddress(String repository) {
        try {
            URI uri = new URI(repository);
            return uri.isAbsolute() ? !isName(repository) : repository.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private ChartException notDefined(List<String> missing) {
        String message =
                "no repository definition for " + String.join(", ", missing) + ". Please add them via 'helm repo add'";
        boolean hasNoUrl = missing.stream().anyMatch(each -> !each.contains("//") && !isName(each));
        return new ChartException(hasNoUrl ? message + """

                        Note that repositories must be URLs or aliases. For example, to refer to the "example"
                        repository, use "https://charts.example.com/" or "@example" instead of
                        "example". Don't forget to add the repo, too ('helm repo add').""" : message);
    }
}
