/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.delivery.RemoteAccess.Place;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Where Helm and Docker keep their files. See {@code pkg/helmpath} and {@code pkg/cli/environment.go} in Helm. */
final class HelmPlaces {

    private static final String HELM = "helm";

    private HelmPlaces() {}

    /** Returns all places. */
    static Map<Place, Path> of(Map<String, String> environment) {
        Map<Place, Path> places = new EnumMap<>(Place.class);
        put(places, Place.REGISTRY_CONFIG, environment, "HELM_REGISTRY_CONFIG", "CONFIG", "registry/config.json");
        put(places, Place.REPOSITORY_CONFIG, environment, "HELM_REPOSITORY_CONFIG", "CONFIG", "repositories.yaml");
        put(places, Place.REPOSITORY_CACHE, environment, "HELM_REPOSITORY_CACHE", "CACHE", "repository");
        put(places, Place.CONTENT_CACHE, environment, "HELM_CONTENT_CACHE", "CACHE", "content");
        String docker = value(environment, "DOCKER_CONFIG");
        if (!docker.isEmpty()) {
            places.put(Place.DOCKER_CONFIG, Path.of(docker, "config.json"));
        } else {
            places.put(Place.DOCKER_CONFIG, Path.of(home(environment), ".docker", "config.json"));
        }
        return places;
    }

    private static void put(
            Map<Place, Path> places,
            Place place,
            Map<String, String> environment,
            String variable,
            String kind,
            String name) {
        String own = value(environment, variable);
        String helm = value(environment, "HELM_" + kind + "_HOME");
        String xdg = value(environment, "XDG_" + kind + "_HOME");
        if (!own.isEmpty()) {
            places.put(place, Path.of(own));
        } else if (!helm.isEmpty()) {
            places.put(place, Path.of(helm, name));
        } else if (!xdg.isEmpty()) {
            places.put(place, Path.of(xdg, HELM, name));
        } else {
            places.put(place, standard(environment, kind).resolve(HELM).resolve(name));
        }
    }

    private static Path standard(Map<String, String> environment, String kind) {
        boolean isCache = kind.equals("CACHE");
        Path home = Path.of(home(environment));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String folder = value(environment, isCache ? "TEMP" : "APPDATA");
            return folder.isEmpty() ? home : Path.of(folder);
        }
        if (system.startsWith("mac")) {
            return home.resolve(isCache ? "Library/Caches" : "Library/Preferences");
        }
        return home.resolve(isCache ? ".cache" : ".config");
    }

    private static String home(Map<String, String> environment) {
        String home = value(environment, "HOME");
        return home.isEmpty() ? System.getProperty("user.home", "") : home;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
