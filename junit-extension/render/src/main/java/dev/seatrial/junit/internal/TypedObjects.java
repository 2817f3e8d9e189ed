/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import dev.seatrial.template.internal.yaml.Json;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Converts manifests into objects of the fabric8 model. Each parameter gets its own copies, since they are mutable. */
final class TypedObjects {

    private TypedObjects() {}

    /** The mapper, which is created on demand, since many runs do not need it. */
    private static final class Holder {
        private static final ObjectMapper MAPPER = new ObjectMapper();
    }

    static boolean isType(Class<?> type) {
        return HasMetadata.class.isAssignableFrom(type);
    }

    /** Returns the element type of {@code List<Service>}. */
    static Optional<Class<? extends HasMetadata>> elementOf(Parameter parameter) {
        if (parameter.getType() != List.class
                || !(parameter.getParameterizedType() instanceof ParameterizedType list)) {
            return Optional.empty();
        }
        Type element = list.getActualTypeArguments()[0];
        return element instanceof Class<?> type && isType(type)
                ? Optional.of(type.asSubclass(HasMetadata.class))
                : Optional.empty();
    }

    /** Returns the manifests that a type can represent: those of its kind and API group, or all for the general types. */
    static Manifests select(Manifests manifests, Class<? extends HasMetadata> type) {
        if (isGeneral(type)) {
            return manifests;
        }
        String group = HasMetadata.getGroup(type);
        String wanted = group == null ? "" : group;
        Manifests ofKind = manifests.ofKind(HasMetadata.getKind(type));
        return ofKind.stream().allMatch(m -> m.id().group().equals(wanted))
                ? ofKind
                : ofKind.where(
                        "of API group `" + wanted + "`", m -> m.id().group().equals(wanted));
    }

    static <T extends HasMetadata> Object convert(Manifest manifest, Class<T> type) {
        Class<? extends HasMetadata> target = isGeneral(type) ? GenericKubernetesResource.class : type;
        try {
            // Through text, as from the API server: the model tells whole numbers by their JSON, not by their Java
            // type.
            return Holder.MAPPER.readValue(Json.encode(manifest.content()), target);
        } catch (JsonProcessingException e) {
            throw new ParameterResolutionException(
                    "%s is not a valid `%s`: %s".formatted(manifest, type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    private static boolean isGeneral(Class<?> type) {
        return type == HasMetadata.class || type == GenericKubernetesResource.class;
    }
}
