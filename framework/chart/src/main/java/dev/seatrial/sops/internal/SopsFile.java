/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A values file that SOPS encrypted. Only the values are, so it is read like any other file, and Helm renders the encrypted text without a
 * word. Decrypting keeps every line where it is.
 */
public final class SopsFile {

    /** The system property that allows stand-ins for values without a key. */
    public static final String PROPERTY = "seatrial.sops";

    private static final String METADATA = "sops";
    private static final String STAND_INS = "standins";

    private final String name;
    private final String text;
    private final YamlNode.Mapping root;
    private final YamlNode.Mapping metadata;

    private SopsFile(String name, String text, YamlNode.Mapping root, YamlNode.Mapping metadata) {
        this.name = name;
        this.text = text;
        this.root = root;
        this.metadata = metadata;
    }

    /**
     * A file that was decrypted.
     *
     * @param text the text without the metadata of SOPS, with the same lines
     * @param secrets the values that were encrypted
     */
    public record Decrypted(String text, Set<String> secrets) {}

    /** Returns the file of a text, null if SOPS did not encrypt it. The text is YAML. */
    public static @Nullable SopsFile read(String name, String text) {
        if (!text.contains(METADATA) || !text.contains("mac")) {
            return null;
        }
        return Yaml.parse(text) instanceof YamlNode.Mapping root
                        && root.get(METADATA) instanceof YamlNode.Mapping metadata
                        && metadata.get("mac") != null
                ? new SopsFile(name, text, root, metadata)
                : null;
    }

    /** Returns whether the system property allows stand-ins. */
    public static boolean allowsStandIns() {
        return STAND_INS.equals(System.getProperty(PROPERTY));
    }

    /**
     * Decrypts the values.
     *
     * @param keys the keys of the user
     * @param standIns whether to put values of the same types in the place of those that no key decrypts
     * @throws SopsException if no key decrypts the file, or if it was changed
     */
    public Decrypted decrypt(Supplier<AgeKeys> keys, boolean standIns) {
        AgeKeys known = keys.get();
        byte[] key = dataKey(known);
        if (key == null && !standIns) {
            throw noKey(known);
        }
        SopsTree tree = new SopsTree(name, text, new SopsRules(metadata), key);
        tree.add(root, METADATA);
        if (key != null) {
            checkMac(tree, key);
        }
        return new Decrypted(tree.text(), Set.copyOf(tree.secrets()));
    }

    /** The key that all values are encrypted with is encrypted for each recipient. */
    private byte @Nullable [] dataKey(AgeKeys keys) {
        if (metadata.get("shamir_threshold") != null) {
            throw new SopsException(
                    "`" + name + "` is encrypted for groups of keys, which Seatrial does not put together.",
                    "Decrypt it with `sops decrypt` first.",
                    null);
        }
        for (YamlNode.Mapping recipient : recipients()) {
            try {
                byte[] key = AgeFile.decrypt(text(recipient, "enc"), keys.all());
                if (key != null) {
                    return key;
                }
            } catch (GeneralSecurityException e) {
                throw new SopsException(
                        "The key of `" + name + "` for `" + text(recipient, "recipient") + "` is damaged: "
                                + e.getMessage() + ".",
                        "Restore the file, or create its keys again with `sops updatekeys`.",
                        e);
            }
        }
        return null;
    }

    private List<YamlNode.Mapping> recipients() {
        List<YamlNode.Mapping> recipients = new ArrayList<>();
        if (metadata.get("age") instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Mapping recipient) {
                    recipients.add(recipient);
                }
            }
        }
        return recipients;
    }

    private static String text(YamlNode.Mapping mapping, String field) {
        return mapping.get(field) instanceof YamlNode.Scalar scalar ? scalar.value() : "";
    }

    private SopsException noKey(AgeKeys keys) {
        List<YamlNode.Mapping> recipients = recipients();
        if (recipients.isEmpty()) {
            return new SopsException(
                    "`" + name
                            + "` is encrypted with SOPS, but not for an age key. Seatrial has no access to PGP and cloud keys.",
                    "Decrypt it with `sops decrypt`, or add a recipient of age with `sops rotate --add-age`.",
                    null);
        }
        int found = keys.all().size();
        Diagnostic told = Diagnostic.of("`" + name + "` is encrypted with SOPS, and "
                        + (found == 0
                                ? "there is no key to decrypt it."
                                : "no key that was found decrypts it (" + found + ")."))
                .withFact(
                        "recipients",
                        String.join(
                                "\n",
                                recipients.stream()
                                        .map(each -> text(each, "recipient"))
                                        .toList()))
                .withFact("looked in", String.join("\n", keys.places()));
        return new SopsException(
                told.withHint(
                        "Set SOPS_AGE_KEY or SOPS_AGE_KEY_FILE. Builds that must not see the key can test with values of the same types: -D"
                                + PROPERTY + "=" + STAND_INS),
                null);
    }

    /** The MAC, which is encrypted itself, covers the values in their order. */
    private void checkMac(SopsTree tree, byte[] key) {
        String modified = text(metadata, "lastmodified");
        SopsValue mac = SopsValue.read(text(metadata, "mac"));
        boolean onlyEncrypted = text(metadata, "mac_only_encrypted").equals("true");
        try {
            if (mac != null && mac.decrypt(key, modified).equals(tree.mac(onlyEncrypted))) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw changed(e);
        }
        throw changed(null);
    }

    private SopsException changed(@Nullable Exception cause) {
        return new SopsException(
                "`" + name + "` was changed without SOPS: its values do not match its MAC.",
                "Restore it, and edit it with `sops edit " + name + "`.",
                cause);
    }
}
