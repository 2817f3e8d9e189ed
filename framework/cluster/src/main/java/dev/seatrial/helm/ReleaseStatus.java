/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A revision of a release, as stored by Helm.
 *
 * @param name the name of the release
 * @param namespace the namespace
 * @param revision the number of the revision, starting at 1
 * @param status the status, such as {@code deployed}, {@code failed} or {@code uninstalled}
 * @param description Helm's description, such as {@code Install complete}
 * @param manifest all objects except hooks, as Helm sent them
 * @param notes the rendered {@code NOTES.txt}
 * @param hooks the hooks with the results of their last runs
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReleaseStatus(
        String name,
        String namespace,
        int revision,
        String status,
        String description,
        String manifest,
        String notes,
        List<Hook> hooks) {

    /**
     * A hook, as stored by Helm.
     *
     * @param kind the kind, such as {@code Job}
     * @param name the name
     * @param path the template that rendered it
     * @param events the events, such as {@code pre-install}
     * @param weight the weight; hooks with lower weights run first
     * @param deletePolicies the delete policies, such as {@code hook-succeeded}
     * @param phase {@code Succeeded}, {@code Failed}, {@code Running} or {@code Unknown}; empty if it has not run
     */
    public record Hook(
            String kind,
            String name,
            String path,
            List<String> events,
            int weight,
            List<String> deletePolicies,
            String phase) {

        public Hook {
            events = List.copyOf(events);
            deletePolicies = List.copyOf(deletePolicies);
        }
    }

    public ReleaseStatus {
        hooks = List.copyOf(hooks);
    }

    static ReleaseStatus of(JsonNode json) {
        JsonNode info = json.path("info");
        List<Hook> hooks = new ArrayList<>();
        json.path("hooks").forEach(hook -> hooks.add(hook(hook)));
        return new ReleaseStatus(
                json.path("name").asText(),
                json.path("namespace").asText(),
                json.path("version").asInt(),
                info.path("status").asText(),
                info.path("description").asText(),
                json.path("manifest").asText(),
                info.path("notes").asText(),
                hooks);
    }

    private static Hook hook(JsonNode json) {
        return new Hook(
                json.path("kind").asText(),
                json.path("name").asText(),
                json.path("path").asText(),
                texts(json.path("events")),
                json.path("weight").asInt(),
                texts(json.path("delete_policies")),
                json.path("last_run").path("phase").asText());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
