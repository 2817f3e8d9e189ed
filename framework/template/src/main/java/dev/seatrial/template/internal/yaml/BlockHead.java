/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.limit.Budget;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a manifest line by line, without a parser. This is several times as fast, and most manifests consist only
 * of what it knows: block mappings and sequences, scalars on one line, and block scalars.
 *
 * <p>It gives up on everything else, and on whatever could be an error: the result is either that of {@link HeadReader}, or none.
 */
final class BlockHead {

    private static final int MAX_DEPTH = 64;
    private static final Map<String, Role> FIELDS = Map.of(
            "apiversion", Role.API_VERSION,
            "kind", Role.KIND,
            "metadata", Role.METADATA,
            "name", Role.NAME,
            "annotations", Role.ANNOTATIONS);

    /** What a collection or a value means to Helm. */
    private enum Role {
        ROOT,
        API_VERSION,
        KIND,
        METADATA,
        NAME,
        ANNOTATIONS,
        ANNOTATION,
        OTHER
    }

    private final BlockLine line;
    private final Budget budget;

    private final int[] indents = new int[MAX_DEPTH];
    private final boolean[] sequences = new boolean[MAX_DEPTH];
    private final Role[] roles = new Role[MAX_DEPTH];
    private int depth = -1;
    /** The role of the value that the last key or dash still lacks, null if it has one. */
    private @Nullable Role missing;

    private final Map<Role, String> fields = new EnumMap<>(Role.class);
    private final Map<String, String> annotations = new HashMap<>();
    private boolean hasMetadata;
    private boolean hasAnnotations;

    private BlockHead(String text, Budget budget) {
        this.line = new BlockLine(text);
        this.budget = budget;
    }

    /** Returns the head, or null if the document needs a parser. */
    static @Nullable SimpleHead scan(String text, Budget budget) {
        return new BlockHead(text, budget).document();
    }

    private @Nullable SimpleHead document() {
        while (line.next()) {
            budget.step();
            boolean dash = line.isDash();
            if (!isEmptyCollection() && !(place(line.column(), dash) && node(dash))) {
                return null;
            }
        }
        if (!line.isSound() || depth < 0 || !mayBeMissing(missing)) {
            return null;
        }
        SimpleHead.Metadata metadata =
                hasMetadata ? new SimpleHead.Metadata(fields.getOrDefault(Role.NAME, ""), annotations) : null;
        return new SimpleHead(fields.getOrDefault(Role.API_VERSION, ""), fields.getOrDefault(Role.KIND, ""), metadata);
    }

    /** Helm takes annotations that are null for none. */
    private static boolean mayBeMissing(@Nullable Role role) {
        return role == null || role == Role.OTHER || role == Role.ANNOTATIONS;
    }

    /** Reads a collection without entries that stands below its key, which is how templates print many. */
    private boolean isEmptyCollection() {
        boolean isEmpty = (missing == Role.OTHER || (missing == Role.ANNOTATIONS && line.isMapping()))
                && line.column() > indents[depth]
                && line.emptyCollection();
        missing = isEmpty ? null : missing;
        return isEmpty;
    }

    /** Finds the collection that a line belongs to. Returns whether there is one. */
    private boolean place(int column, boolean dash) {
        if (depth < 0) {
            return column == 0 && !dash && push(0, false, Role.ROOT);
        }
        Role role = missing;
        missing = null;
        if (column > indents[depth]) {
            return role != null && (role == Role.OTHER || !dash) && push(column, dash, role);
        }
        if (!mayBeMissing(role)) {
            return false;
        }
        if (role == Role.OTHER && dash && !sequences[depth] && column == indents[depth]) {
            return push(column, true, Role.OTHER); // the dashes of a key's sequence may stand below the key
        }
        while (depth >= 0 && indents[depth] > column) {
            depth--;
        }
        if (depth > 0 && !dash && sequences[depth]) {
            depth--;
        }
        return depth >= 0 && indents[depth] == column && sequences[depth] == dash;
    }

    private boolean push(int column, boolean sequence, Role role) {
        if (depth + 1 == MAX_DEPTH) {
            return false;
        }
        depth++;
        indents[depth] = column;
        sequences[depth] = sequence;
        roles[depth] = role;
        return true;
    }

    /** Reads what a line has: dashes, a key and a scalar. Returns whether all of it is known. */
    private boolean node(boolean dashed) {
        boolean dash = dashed;
        while (dash) {
            line.skipDash();
            if (line.isAtEnd()) {
                missing = Role.OTHER;
                return true;
            }
            int column = line.column();
            dash = line.isDash();
            if (!dash && !line.key()) {
                return scalar(Role.OTHER, "");
            }
            if (!push(column, dash, Role.OTHER)) {
                return false;
            }
            if (!dash) {
                return entry();
            }
        }
        return line.key() && entry();
    }

    private boolean entry() {
        Role role = roles[depth];
        if (role == Role.OTHER) {
            return value(Role.OTHER, "");
        }
        String key = line.keyText();
        if (role == Role.ANNOTATIONS) {
            return !line.isAtEnd() && scalar(Role.ANNOTATION, key);
        }
        Role field = FIELDS.getOrDefault(HeadReader.fold(key), Role.OTHER);
        boolean isKnown = field != Role.OTHER && (role == Role.ROOT) == isOfRoot(field);
        if (!isKnown) {
            return value(Role.OTHER, "");
        }
        return isExact(key, field) && value(field, key);
    }

    private static boolean isOfRoot(Role field) {
        return field == Role.API_VERSION || field == Role.KIND || field == Role.METADATA;
    }

    /** Names in another case are the same to Go, with rules of their own. */
    private static boolean isExact(String key, Role field) {
        return field == Role.API_VERSION ? key.equals("apiVersion") : key.equals(HeadReader.fold(key));
    }

    private boolean value(Role role, String key) {
        boolean isMapping = role == Role.METADATA || role == Role.ANNOTATIONS;
        if (line.isAtEnd()) {
            missing = role;
            return role == Role.OTHER || (isMapping && isFirst(role));
        }
        return !isMapping && scalar(role, key);
    }

    private boolean isFirst(Role role) {
        boolean isFirst = role == Role.METADATA ? !hasMetadata : !hasAnnotations;
        hasMetadata |= role == Role.METADATA;
        hasAnnotations |= role == Role.ANNOTATIONS;
        return isFirst;
    }

    private boolean scalar(Role role, String key) {
        if (role == Role.OTHER) {
            return line.scalar(indents[depth]);
        }
        String text = line.string();
        if (text == null) {
            return false;
        }
        return role == Role.ANNOTATION ? annotations.put(key, text) == null : fields.put(role, text) == null;
    }
}
