/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a reference to a container image, as {@code distribution/reference} splits it.
 *
 * @param repository registry and name
 * @param tag null where there is none
 * @param digest null where there is none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ImageReference(
        String repository, @Nullable String tag, @Nullable String digest) {

    /** Reads a reference such as {@code registry:5000/web:1.2@sha256:...}. Any text has one. */
    public static ImageReference of(String image) {
        int at = image.indexOf('@');
        String digest = at < 0 ? null : image.substring(at + 1);
        String rest = at < 0 ? image : image.substring(0, at);
        // A colon before the last slash belongs to the registry's port.
        int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
        return colon < 0
                ? new ImageReference(rest, null, digest)
                : new ImageReference(rest.substring(0, colon), rest.substring(colon + 1), digest);
    }

    // github.com/distribution/reference, regexp.go
    private static final Pattern REPOSITORY = Pattern.compile(
            "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/|\\[[a-fA-F0-9:]+\\](?::[0-9]+)?/)?"
                    + "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");

    /**
     * Returns whether the text is a reference that a container runtime accepts. A digest must be whole: 64 hexadecimal digits
     * for {@code sha256}.
     */
    public boolean isValid() {
        return REPOSITORY.matcher(repository).matches()
                && (tag == null || TAG.matcher(tag).matches())
                && (digest == null || DIGEST.matcher(digest).matches());
    }

    /**
     * Returns whether the reference leads to the same image tomorrow: by digest, or by a tag other than {@code latest}, in
     * whatever case. A reference that is not {@linkplain #isValid() valid} leads to no image.
     */
    public boolean isPinned() {
        return isValid() && (digest != null || (tag != null && !tag.equalsIgnoreCase("latest")));
    }
}
