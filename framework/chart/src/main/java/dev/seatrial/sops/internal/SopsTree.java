/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import dev.seatrial.template.internal.go.GoNumbers;
import dev.seatrial.template.internal.go.GoTime;
import dev.seatrial.template.internal.yaml.YamlNode;
import dev.seatrial.template.internal.yaml.YamlV3;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decrypts the values of a file one after the other, and replaces them in the text. */
final class SopsTree {

    private static final byte[] ONLY_ENCRYPTED =
            HexFormat.of().parseHex("8a3fd2ad54ce66527b1034f3d147be0b0b975b3bf44f72c6fdadec8176f27d69");

    private final String name;
    private final SopsRules rules;
    private final byte @Nullable [] key;
    private final List<String> lines;
    private final List<String> path = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> secrets = new TreeSet<>();
    private final List<byte[]> all = new ArrayList<>();
    private final List<byte[]> encrypted = new ArrayList<>();

    private record Edit(YamlNode.Scalar scalar, String yaml) {}

    SopsTree(String name, String text, SopsRules rules, byte @Nullable [] key) {
        this.name = name;
        this.rules = rules;
        this.key = key;
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /** Decrypts what a document has, except its metadata, which is removed. */
    void add(YamlNode.Mapping root, String metadata) {
        for (int i = 0; i < root.entries().size(); i++) {
            YamlNode.Entry entry = root.entries().get(i);
            if (entry.key() instanceof YamlNode.Scalar scalar && scalar.value().equals(metadata)) {
                boolean isLast = i + 1 == root.entries().size();
                int end =
                        isLast ? lines.size() : root.entries().get(i + 1).key().line() - 1;
                remove(entry, end);
            } else {
                add(entry);
            }
        }
    }

    private void remove(YamlNode.Entry entry, int end) {
        if (entry.key().column() != 1) {
            throw new SopsException(
                    "`" + name + "` is encrypted JSON.", "Encrypt it as YAML, which Seatrial can decrypt.", null);
        }
        for (int line = entry.key().line() - 1; line < end; line++) {
            lines.set(line, "");
        }
    }

    private void add(YamlNode.Entry entry) {
        if (!(entry.key() instanceof YamlNode.Scalar scalar) || entry.isMerge()) {
            throw notOfSops(entry.key());
        }
        path.add(scalar.value());
        add(entry.value());
        path.remove(path.size() - 1);
    }

    private void add(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(this::add);
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(this::add);
        } else if (node instanceof YamlNode.Scalar scalar) {
            add(scalar);
        } else {
            throw notOfSops(node);
        }
    }

    private SopsException notOfSops(YamlNode node) {
        return new SopsException(
                "`" + name + "` has an alias or a key that is no text, which SOPS does not write (line " + node.line()
                        + ").",
                "Encrypt the file with `sops encrypt`.",
                null);
    }

    private void add(YamlNode.Scalar scalar) {
        SopsValue value = SopsValue.read(scalar.value());
        if (value == null) {
            addPlain(scalar);
        } else if (key == null) {
            edits.add(new Edit(scalar, value.standIn(String.join(".", path))));
        } else {
            String plain = decrypted(scalar, value, key);
            byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
            all.add(bytes);
            encrypted.add(bytes);
            if (!value.type().equals("bool")) {
                secrets.add(plain);
            }
            edits.add(new Edit(scalar, value.yaml(plain)));
        }
    }

    private String decrypted(YamlNode.Scalar scalar, SopsValue value, byte[] with) {
        try {
            return value.decrypt(with, String.join(":", path) + ":");
        } catch (GeneralSecurityException e) {
            throw new SopsException(
                    "`" + String.join(".", path) + "` in `" + name + "` cannot be decrypted (line " + scalar.line()
                            + "): it was changed, or moved from another key.",
                    "Restore it, and edit the file with `sops edit " + name + "`.",
                    e);
        }
    }

    private void addPlain(YamlNode.Scalar scalar) {
        Object value = scalar.isPlain() ? YamlV3.scalar(scalar.value()) : scalar.value();
        if (value == null) {
            return;
        }
        if (!scalar.value().isEmpty() && rules.demandEncryption(path)) {
            throw new SopsException(
                    "`" + String.join(".", path) + "` in `" + name + "` is not encrypted (line " + scalar.line()
                            + "), although the rules of the file say so.",
                    "Encrypt it: edit the file with `sops edit " + name + "`.",
                    null);
        }
        all.add(bytes(value, scalar.value()));
    }

    /** Returns what {@code ToBytes} of SOPS returns. */
    private static byte[] bytes(Object value, String text) {
        String bytes = text;
        if (value instanceof Boolean) {
            bytes = value.equals(true) ? "True" : "False";
        } else if (value instanceof Double number) {
            bytes = GoNumbers.formatFloat(number, 'f', -1, 64);
        } else if (value instanceof Long) {
            bytes = value.toString();
        } else if (value instanceof GoTime time) {
            bytes = time.format(GoTime.RFC3339_NANO);
        }
        return bytes.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the MAC of the values, or of those that are encrypted. */
    String mac(boolean onlyEncrypted) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        if (onlyEncrypted) {
            digest.update(ONLY_ENCRYPTED);
        }
        (onlyEncrypted ? encrypted : all).forEach(digest::update);
        return HexFormat.of().withUpperCase().formatHex(digest.digest());
    }

    Collection<String> secrets() {
        return secrets;
    }

    /** Returns the text with the values in place of the encrypted ones, from the end, so that columns stay what they are. */
    String text() {
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            int index = edit.scalar().line() - 1;
            String line = lines.get(index);
            int from = line.offsetByCodePoints(0, edit.scalar().column() - 1);
            int to = from + edit.scalar().value().length();
            if (!line.startsWith(edit.scalar().value(), from)) {
                to += 2;
                if (!line.startsWith(edit.scalar().value(), from + 1)) {
                    throw new SopsException(
                            "An encrypted value in `" + name + "` does not stand on one line (line " + (index + 1)
                                    + ").",
                            "Format the file as SOPS does: `sops edit " + name + "`.",
                            null);
                }
            }
            lines.set(index, line.substring(0, from) + edit.yaml() + line.substring(to));
        }
        return String.join("\n", lines);
    }
}
