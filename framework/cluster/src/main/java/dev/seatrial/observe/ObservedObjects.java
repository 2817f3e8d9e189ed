/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The objects of the namespace in their last observed state, and when each was first observed. Guarded by the
 * recorder's lock.
 */
final class ObservedObjects {

    private final Map<String, HasMetadata> live = new LinkedHashMap<>();
    private final Map<String, Instant> firstSeen = new LinkedHashMap<>();

    /** Records a change. Returns the previous state of the object; empty if it is new. */
    Optional<HasMetadata> keep(ObjectChange change) {
        String uid = uid(change.object());
        firstSeen.putIfAbsent(uid, change.at());
        return Optional.ofNullable(change.deleted() ? live.remove(uid) : live.put(uid, change.object()));
    }

    Instant firstSeen(HasMetadata object) {
        return firstSeen.getOrDefault(uid(object), Instant.EPOCH);
    }

    Optional<HasMetadata> find(ObjectRef ref) {
        return stream(HasMetadata.class)
                .filter(object -> ref.equals(ObjectRef.of(object)))
                .findFirst();
    }

    <T extends HasMetadata> Stream<T> stream(Class<T> type) {
        return List.copyOf(live.values()).stream().filter(type::isInstance).map(type::cast);
    }

    /** Returns the pods that an object owns, directly or indirectly. */
    List<Pod> podsOf(ObjectRef owner) {
        return stream(Pod.class).filter(pod -> lineage(pod).contains(owner)).toList();
    }

    /**
     * Returns the chain of owners of an object: itself, its owner, the owner of its owner. The last one is the root.
     */
    List<ObjectRef> lineage(HasMetadata object) {
        List<ObjectRef> lineage = new ArrayList<>();
        Optional<HasMetadata> current = Optional.of(object);
        lineage.add(ObjectRef.of(object));
        while (current.isPresent() && lineage.size() < 10) {
            Optional<ObjectRef> owner = owner(current.get());
            owner.ifPresent(lineage::add);
            current = owner.flatMap(this::find);
        }
        return lineage;
    }

    /** Returns the last known object in the chain of owners. */
    HasMetadata root(HasMetadata object) {
        List<ObjectRef> lineage = lineage(object);
        return find(lineage.get(lineage.size() - 1)).orElse(object);
    }

    /** Returns the events about any of the objects, latest last. */
    List<Event> eventsAbout(List<ObjectRef> objects) {
        return stream(Event.class)
                .filter(event -> event.getInvolvedObject() != null
                        && objects.contains(new ObjectRef(
                                String.valueOf(event.getInvolvedObject().getKind()),
                                String.valueOf(event.getInvolvedObject().getName()))))
                .sorted((a, b) -> EventTimes.last(a).compareTo(EventTimes.last(b)))
                .toList();
    }

    private static Optional<ObjectRef> owner(HasMetadata object) {
        List<OwnerReference> owners = object.getMetadata().getOwnerReferences();
        return owners == null
                ? Optional.empty()
                : owners.stream()
                        .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                        .map(owner -> new ObjectRef(owner.getKind(), owner.getName()))
                        .findFirst();
    }

    private static String uid(HasMetadata object) {
        String uid = object.getMetadata().getUid();
        return uid != null ? uid : object.getKind() + "/" + object.getMetadata().getName();
    }
}
