/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.sops.internal;

import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which values of a file SOPS encrypts, by the rules in its metadata ({@code shouldBeEncrypted} in {@code sops.go}). */
final class SopsRules {

    private final YamlNode.Mapping metadata;

    SopsRules(YamlNode.Mapping metadata) {
        this.metadata = metadata;
    }

    /** Returns whether the value below some keys must be encrypted; false if comments decide about it. */
    boolean demandEncryption(List<String> path) {
        boolean encrypted = text("unencrypted_comment_regex").isEmpty()
                && text("encrypted_comment_regex").isEmpty();
        if (!text("unencrypted_suffix").isEmpty()) {
            encrypted &= path.stream().noneMatch(key -> key.endsWith(text("unencrypted_suffix")));
        }
        if (!text("encrypted_suffix").isEmpty()) {
            encrypted &= path.stream().anyMatch(key -> key.endsWith(text("encrypted_suffix")));
        }
        if (!text("unencrypted_regex").isEmpty()) {
            encrypted &= !matches("unencrypted_regex", path);
        }
        if (!text("encrypted_regex").isEmpty()) {
            encrypted &= matches("encrypted_regex", path);
        }
        return encrypted;
    }

    private boolean matches(String field, List<String> path) {
        try {
            Pattern pattern = Pattern.compile(text(field));
            return path.stream().anyMatch(key -> pattern.matcher(key).find());
        } catch (PatternSyntaxException e) {
            throw new SopsException("`sops." + field + "` is no regular expression.", "Correct it with `sops`.", e);
        }
    }

    private String text(String field) {
        return metadata.get(field) instanceof YamlNode.Scalar scalar ? scalar.value() : "";
    }
}
