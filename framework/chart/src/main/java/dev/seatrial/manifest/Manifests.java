/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.secret.internal.Secrets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Manifests in the order in which Helm installs them, and ways to pick some of them. A selection remembers what it was
 * made from, so that {@link #one()} can say what there was instead. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Manifests implements Iterable<Manifest> {

    private static final Manifests NONE = of(List.of());

    /** Returns the given manifests, in the given order. The items of a list take its place, see {@link Manifest#objects()}. */
    public static Manifests of(List<Manifest> manifests) {
        return of(manifests, null);
    }

    /** Returns the given manifests, in the given order, of a release. The items of a list take its place. */
    public static Manifests of(List<Manifest> manifests, @Nullable ReleaseContext release) {
        List<Manifest> objects = manifests.stream()
                .flatMap(manifest -> manifest.objects().stream())
                .toList();
        return new Manifests(objects, Selection.everything(objects), release, CheckObserver.none());
    }

    /** Returns no manifests. */
    public static Manifests none() {
        return NONE;
    }

    private final List<Manifest> manifests;
    private final Selection selection;
    private final @Nullable ReleaseContext release;
    private final CheckObserver observer;

    private Manifests(
            List<Manifest> manifests, Selection selection, @Nullable ReleaseContext release, CheckObserver observer) {
        this.manifests = manifests;
        this.selection = selection;
        this.release = release;
        this.observer = observer;
    }

    /** Returns all manifests. */
    public List<Manifest> all() {
        return manifests;
    }

    /** Returns all manifests, as a stream. */
    public Stream<Manifest> stream() {
        return manifests.stream();
    }

    @Override
    public Iterator<Manifest> iterator() {
        return manifests.iterator();
    }

    /** Returns the number of manifests. */
    public int size() {
        return manifests.size();
    }

    /** Returns whether there are no manifests. */
    public boolean isEmpty() {
        return manifests.isEmpty();
    }

    /** Returns the manifests of a kind, such as {@code Deployment}. Upper and lower case are the same. */
    public Manifests ofKind(String kind) {
        return narrow(selection.ofKind(kind), manifest -> manifest.kind().equalsIgnoreCase(kind));
    }

    /** Returns the manifests with a given {@code metadata.name}. */
    public Manifests named(String name) {
        return narrow(selection.named(name), manifest -> manifest.name().equals(name));
    }

    /** Returns the manifests with a given {@code metadata.namespace}. */
    public Manifests inNamespace(String namespace) {
        return narrow(
                selection.by(SelectedBy.Aspect.NAMESPACE, "", namespace, "in namespace `" + namespace + "`"),
                manifest -> namespace.equals(manifest.id().namespace()));
    }

    /** Returns the manifests that have a label with a given value. */
    public Manifests withLabel(String label, String value) {
        return narrow(
                selection.by(SelectedBy.Aspect.LABEL, label, value, "with label `%s: %s`".formatted(label, value)),
                manifest -> value.equals(manifest.labels().get(label)));
    }

    /** Returns the manifests that a template wrote. Name it as in the chart ({@code templates/api.yaml}) or with chart names in front. */
    public Manifests from(String template) {
        return narrow(
                selection.by(SelectedBy.Aspect.TEMPLATE, "", template, "from `" + template + "`"),
                manifest ->
                        manifest.source().equals(template) || manifest.source().endsWith("/" + template));
    }

    /**
     * Returns the manifests that match a condition.
     *
     * @param description completes "no manifest ...", such as {@code "with two containers"}
     */
    public Manifests where(String description, Predicate<Manifest> condition) {
        return narrow(selection.where(description), condition);
    }

    /** Returns the only one, or throws {@link ManifestSelectionException}, which lists the candidates. */
    public Manifest one() {
        if (manifests.size() != 1) {
            throw new ManifestSelectionException(selection.diagnose(manifests));
        }
        return manifests.get(0);
    }

    /** Returns the only one of a kind, or throws {@link ManifestSelectionException}, which lists the candidates. */
    public Manifest one(String kind) {
        return ofKind(kind).one();
    }

    /** Returns the only one of a kind and name, or throws {@link ManifestSelectionException}, which lists the candidates. */
    public Manifest one(String kind, String name) {
        return ofKind(kind).named(name).one();
    }

    /** Returns the first of a kind and name. */
    public Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).named(name).stream().findFirst();
    }

    /** Returns how this selection was made, such as {@code Deployment `web`}; {@code manifest} for all. */
    public String description() {
        return selection.description();
    }

    /** Returns the same description for a number of manifests, such as {@code 2 Deployments from `templates/web.yaml`}. */
    public String description(int count) {
        return selection.description(count);
    }

    /** Returns the criteria of this selection, in order, without those of {@link #where}. */
    public List<SelectedBy> selectedBy() {
        return selection.criteria();
    }

    /** Returns all manifests of the release that this selection was made from. */
    public Manifests siblings() {
        return new Manifests(selection.from(), Selection.everything(selection.from()), release, observer);
    }

    /** Returns the release that the manifests were rendered for. Empty if no chart rendered them. */
    public Optional<ReleaseContext> release() {
        return Optional.ofNullable(release);
    }

    /** Returns the same manifests with an observer, which receives the results of checks of them and of selections from them. */
    public Manifests observedBy(CheckObserver newObserver) {
        return new Manifests(manifests, selection, release, newObserver);
    }

    /** Returns the observer of checks. The default is {@link CheckObserver#none()}. */
    public CheckObserver observer() {
        return observer;
    }

    /** Returns the secrets of what this selection was made from. */
    @API(status = INTERNAL)
    public Secrets secrets() {
        Secrets all = Secrets.none().unless(manifests.isEmpty() && Secrets.areShown());
        Set<Object> releases = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Manifest manifest : selection.from()) {
            if (manifest.release() == null || releases.add(manifest.release())) {
                all = all.and(manifest.secrets());
            }
        }
        return all;
    }

    private Manifests narrow(Selection narrower, Predicate<Manifest> condition) {
        return new Manifests(manifests.stream().filter(condition).toList(), narrower, release, observer);
    }

    @Override
    public String toString() {
        return manifests.toString();
    }
}
