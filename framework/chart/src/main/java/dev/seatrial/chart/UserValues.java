/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoUrl;
import dev.seatrial.template.internal.limit.Budget;
import dev.seatrial.template.internal.limit.LimitExceeded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The values that a user gives: files and {@code --set} expressions, merged in Helm's order, which is not the order in which
 * they are given. Immutable; files are read when the values are first asked for, and once.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UserValues {

    private static final UserValues NONE =
            new UserValues(List.of(), List.of(), Path.of(""), () -> "", Limits.defaults());

    private final List<Document> documents;
    private final List<SetExpression> expressions;
    private final Path folder;
    private final Supplier<String> standardInput;
    private final Limits limits;
    private volatile @Nullable Merged merged;

    private UserValues(
            List<Document> documents,
            List<SetExpression> expressions,
            Path folder,
            Supplier<String> standardInput,
            Limits limits) {
        this.limits = limits;
        this.documents = documents;
        this.expressions = expressions;
        this.folder = folder;
        this.standardInput = standardInput;
    }

    /**
     * A values file.
     *
     * @param name as messages show it
     * @param text the content, null to read the file of that name
     * @param secrets the values in it that were encrypted
     */
    private record Document(String name, @Nullable String text, Set<String> secrets) {}

    private record Merged(HelmVersion version, Map<String, @Nullable Object> values) {}

    /** Returns no values. */
    public static UserValues none() {
        return NONE;
    }

    /** Returns the same with paths of files resolved against another folder than the working directory. */
    public UserValues in(Path newFolder) {
        return new UserValues(documents, expressions, newFolder, standardInput, limits);
    }

    /** Returns the same with a source of what {@code --set-file a=-} reads; nothing unless it is set. */
    public UserValues withStandardInput(Supplier<String> newStandardInput) {
        return new UserValues(documents, expressions, folder, newStandardInput, limits);
    }

    /** Returns the same, read and merged within other limits than the default ones. */
    public UserValues withLimits(Limits newLimits) {
        return newLimits.equals(limits)
                ? this
                : new UserValues(documents, expressions, folder, standardInput, newLimits);
    }

    /** Adds a values file; later ones win. */
    public UserValues withFile(String path) {
        return with(new Document(path, null, Set.of()));
    }

    /** Adds the text of a values file; later ones win. */
    public UserValues withText(String yaml, String name) {
        return with(new Document(name, yaml, Set.of()));
    }

    /** Adds the text of a values file with values that were encrypted elsewhere, see {@link #secrets}. */
    @API(status = INTERNAL, since = "0.1")
    public UserValues withText(String yaml, String name, Set<String> secrets) {
        return with(new Document(name, yaml, Set.copyOf(secrets)));
    }

    /** Adds an expression of the {@code --set} family; those of a kind are applied in order. */
    public UserValues with(SetExpression expression) {
        List<SetExpression> more = new ArrayList<>(expressions);
        more.add(expression);
        return new UserValues(documents, List.copyOf(more), folder, standardInput, limits);
    }

    private UserValues with(Document document) {
        List<Document> more = new ArrayList<>(documents);
        more.add(document);
        return new UserValues(List.copyOf(more), expressions, folder, standardInput, limits);
    }

    /**
     * Returns the values merged, in Helm's order: files, {@code --set-json}, {@code --set}, {@code --set-string}, {@code
     * --set-file}, {@code --set-literal}. Must not be changed.
     *
     * @throws ChartException with Helm's text
     */
    public Map<String, @Nullable Object> merged(HelmVersion version) {
        Merged known = merged;
        if (known == null || known.version() != version) {
            try {
                known = new Merged(version, Collections.unmodifiableMap(merge(version)));
            } catch (LimitExceeded e) {
                throw new ChartException(Diagnostic.of(e.getMessage()).withHint(e.hint()), e);
            }
            merged = known;
        }
        return known.values();
    }

    /** Returns where the value at a path was last set: {@code values-prod.yaml:7} or {@code --set a.b=c}. */
    public Optional<String> origin(ValuePath path) {
        Map<SetExpression.Kind, List<SetExpression>> byKind = byKind();
        List<SetExpression.Kind> kinds = new ArrayList<>(List.of(SetExpression.Kind.values()));
        Collections.reverse(kinds);
        for (SetExpression.Kind kind : kinds) {
            List<SetExpression> ofKind = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
            Collections.reverse(ofKind);
            for (SetExpression expression : ofKind) {
                if (sets(expression, path)) {
                    return Optional.of(kind.flag() + " " + expression.text());
                }
            }
        }
        for (int i = documents.size() - 1; i >= 0; i--) {
            Document document = documents.get(i);
            Optional<Integer> line = ValueOrigins.lineOf(text(document, HelmVersion.latest()), path);
            if (line.isPresent()) {
                return Optional.of(document.name() + ":" + line.get());
            }
        }
        return Optional.empty();
    }

    /** Returns what values come from, in the order in which they are merged: names of files, then expressions. */
    public List<String> layers() {
        List<String> layers = new ArrayList<>();
        documents.forEach(document -> layers.add(document.name()));
        Map<SetExpression.Kind, List<SetExpression>> byKind = byKind();
        for (SetExpression.Kind kind : SetExpression.Kind.values()) {
            byKind.getOrDefault(kind, List.of())
                    .forEach(expression -> layers.add(kind.flag() + " " + expression.text()));
        }
        return layers;
    }

    /** Returns the place of the value at a path in the last file that has it, empty if an expression sets it. */
    public Optional<Excerpt> excerpt(ValuePath path) {
        String origin = origin(path).orElse("");
        for (int i = documents.size() - 1; i >= 0 && !origin.startsWith("--"); i--) {
            Document document = documents.get(i);
            Optional<Excerpt> found =
                    ValueOrigins.excerpt(SourceFile.of(document.name(), text(document, HelmVersion.latest())), path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A list that is set from a later element on has nulls before it, which the expression does not set. */
    private boolean sets(SetExpression expression, ValuePath path) {
        Map<String, @Nullable Object> values = alone(expression);
        boolean inTable = path.parent().flatMap(table -> table.in(values)).orElse(null) instanceof Map;
        return inTable ? path.existsIn(values) : path.in(values).isPresent();
    }

    private Map<String, @Nullable Object> alone(SetExpression expression) {
        Map<String, @Nullable Object> values = new HashMap<>();
        try {
            return expression.apply(values, name -> read(name, HelmVersion.latest()), HelmVersion.latest());
        } catch (ChartException e) {
            return values; // some can only follow others: a.= after a.b=1
        }
    }

    private Map<SetExpression.Kind, List<SetExpression>> byKind() {
        Map<SetExpression.Kind, List<SetExpression>> byKind = new HashMap<>();
        for (SetExpression expression : expressions) {
            byKind.computeIfAbsent(expression.kind(), k -> new ArrayList<>()).add(expression);
        }
        return byKind;
    }

    private Map<String, @Nullable Object> merge(HelmVersion version) {
        Budget budget = Budget.of("reading the values", limits.time(), Long.MAX_VALUE);
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Document document : documents) {
            try {
                values = ValueTables.merge(values, YamlDocuments.read(text(document, version), version, budget));
            } catch (GoError e) {
                throw new ChartException(
                        YamlFault.explain(
                                "failed to parse " + document.name() + ": " + e.getMessage(),
                                SourceFile.of(document.name(), text(document, version))),
                        e);
            }
        }
        Map<SetExpression.Kind, List<SetExpression>> byKind = byKind();
        Function<String, String> files = name -> read(name, version);
        for (SetExpression.Kind kind : SetExpression.Kind.values()) {
            for (SetExpression expression : byKind.getOrDefault(kind, List.of())) {
                budget.check();
                values = expression.apply(values, files, version);
            }
        }
        return values;
    }

    private String text(Document document, HelmVersion version) {
        return ValuesSecrets.decrypted(document.name(), source(document, version));
    }

    private String source(Document document, HelmVersion version) {
        if (document.text() != null) {
            return document.text();
        }
        try {
            return read(ValuesSecrets.file(document.name()), version);
        } catch (GoError e) {
            throw new ChartException(e.getMessage(), e);
        }
    }

    /** Returns the values that SOPS had encrypted, none if there are no such files. They are masked wherever they would be shown. */
    @API(status = INTERNAL, since = "0.1")
    public Set<String> secrets() {
        Set<String> secrets = new HashSet<>();
        for (Document document : documents) {
            secrets.addAll(document.secrets());
            secrets.addAll(ValuesSecrets.secrets(document.name(), source(document, HelmVersion.latest())));
        }
        return secrets;
    }

    /** Reads a file as {@code readFile} of Helm's {@code pkg/cli/values/options.go} does. */
    private String read(String name, HelmVersion version) {
        if (name.strip().equals("-")) {
            return standardInput.get();
        }
        GoUrl.parse(name, version.rules().go());
        if (name.matches("(?i)(https?|oci|git|s3)://.*")) {
            throw new GoError("values from " + name + " are not fetched; save them to a file");
        }
        if (name.isEmpty()) {
            throw new GoError("open : no such file or directory");
        }
        Path path = folder.resolve(name);
        try {
            if (Files.isDirectory(path)) {
                throw new GoError("read " + name + ": is a directory");
            }
            try (InputStream in = Files.newInputStream(path)) {
                // a pipe or a device does not tell its size
                byte[] content = in.readNBytes(limits.count(Limit.VALUES_SIZE) + 1);
                if (content.length > limits.of(Limit.VALUES_SIZE)) {
                    throw new LimitExceeded(
                            "values file " + name + " is larger than the maximum size " + limits.of(Limit.VALUES_SIZE),
                            Limit.VALUES_SIZE.key());
                }
                return GoStrings.string(content);
            }
        } catch (IOException e) {
            throw new GoError("open " + name + ": " + SystemErrors.text(e));
        }
    }
}
