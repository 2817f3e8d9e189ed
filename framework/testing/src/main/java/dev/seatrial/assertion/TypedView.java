/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.manifest.ManifestPath;
import dev.seatrial.manifest.PathSegment;
import dev.seatrial.template.internal.yaml.Json;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as objects of the fabric8 model. Fails if a value does not fit the type or if the type would lose a
 * field.
 */
final class TypedView {

    /** Thrown if a value does not fit a type. */
    static final class MisfitException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        MisfitException(Diagnostic diagnostic) {
            super(diagnostic.headline());
            this.diagnostic = diagnostic;
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }
    }

    /** Created on first use, since many tests never ask for a typed object. */
    private static final class Holder {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    private TypedView() {}

    static <T> T of(Place place, Class<T> type) throws MisfitException {
        if (place.path() == null && place.inside() == null) {
            checkKind(place, type);
        }
        try {
            // Through JSON text, as from the API server, since the model recognizes integers by their JSON notation.
            T object = Holder.MAPPER.readValue(Json.encode(place.value()), type);
            Object back = Holder.MAPPER.readValue(Holder.MAPPER.writeValueAsString(object), Object.class);
            Optional<ManifestPath> lost = lost(place.value(), back, ManifestPath.of(List.of()));
            if (lost.isPresent()) {
                Place at = place.at(lost.get()).orElse(place);
                throw misfit(
                        at, "%s would be lost: `%s` has no such field.".formatted(at.label(), type.getSimpleName()));
            }
            return object;
        } catch (JsonMappingException e) {
            Place at = place.at(path(e.getPath())).orElse(place);
            throw new MisfitException(
                    at.explained(at.failure("%s does not fit `%s`.".formatted(at.label(), type.getSimpleName()))
                            .withFact("problem", firstLine(e))));
        } catch (JsonProcessingException e) {
            throw misfit(
                    place, "%s does not fit `%s`: %s".formatted(place.label(), type.getSimpleName(), firstLine(e)));
        }
    }

    private static void checkKind(Place place, Class<?> type) throws MisfitException {
        if (!HasMetadata.class.isAssignableFrom(type)
                || type == HasMetadata.class
                || type == GenericKubernetesResource.class) {
            return;
        }
        Class<? extends HasMetadata> resource = type.asSubclass(HasMetadata.class);
        String wanted = HasMetadata.getApiVersion(resource) + " " + HasMetadata.getKind(resource);
        String found =
                place.manifest().id().apiVersion() + " " + place.manifest().kind();
        if (!wanted.equals(found)) {
            throw new MisfitException(place.explained(place.failure("%s is not a %s.".formatted(place.label(), wanted))
                    .withFact("expected", wanted)
                    .withFact("actual", found)));
        }
    }

    private static MisfitException misfit(Place at, String headline) {
        return new MisfitException(at.explained(at.failure(headline)));
    }

    private static String firstLine(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }

    private static ManifestPath path(List<JsonMappingException.Reference> references) {
        List<PathSegment> segments = new ArrayList<>();
        for (JsonMappingException.Reference reference : references) {
            segments.add(
                    reference.getFieldName() == null
                            ? new PathSegment.Index(reference.getIndex())
                            : new PathSegment.Key(reference.getFieldName()));
        }
        return ManifestPath.of(segments);
    }

    /** Returns the first path that the object lacks. Null values may be lost. */
    private static Optional<ManifestPath> lost(@Nullable Object given, @Nullable Object taken, ManifestPath at) {
        if (given instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object other = taken instanceof Map<?, ?> object ? object.get(entry.getKey()) : null;
                Optional<ManifestPath> lost =
                        lost(entry.getValue(), other, at.with(new PathSegment.Key(String.valueOf(entry.getKey()))));
                if (lost.isPresent()) {
                    return lost;
                }
            }
            return Optional.empty();
        }
        if (given instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object other = taken instanceof List<?> elements && i < elements.size() ? elements.get(i) : null;
                Optional<ManifestPath> lost = lost(list.get(i), other, at.with(new PathSegment.Index(i)));
                if (lost.isPresent()) {
                    return lost;
                }
            }
            return Optional.empty();
        }
        return given != null && taken == null ? Optional.of(at) : Optional.empty();
    }
}
