/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoQuote;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * The name of something in a registry, such as {@code registry.example.com:5000/charts/shop:1.0.0}. See {@code ParseReference} in ORAS.
 *
 * @param tag empty if there is none
 * @param digest empty if there is none
 */
public record OciReference(String registry, String repository, String tag, String digest) {

    private static final String SCHEME = "oci://";

    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+(?:(?:[._]|__|-*)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-*)[a-z0-9]+)*)*");

    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    /**
     * Reads a name, with or without {@code oci://}. As Helm does, replaces {@code +} in tags by {@code _}, since tags cannot have one.
     *
     * @throws WebException with the text of ORAS
     */
    public static OciReference parse(String text) throws WebException {
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        int at = rest.lastIndexOf('@');
        String digest = at < 0 ? "" : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw invalid(text, "missing registry or repository");
        }
        String registry = rest.substring(0, slash);
        String path = rest.substring(slash + 1);
        int colon = path.indexOf(':');
        String tag = colon < 0 ? "" : path.substring(colon + 1).replace('+', '_');
        String repository = colon < 0 ? path : path.substring(0, colon);
        if (!isHost(registry)) {
            throw invalid(text, "invalid registry " + GoQuote.quote(registry));
        }
        if (!REPOSITORY.matcher(repository).matches()) {
            throw invalid(text, "invalid repository " + GoQuote.quote(repository));
        }
        if (!tag.isEmpty() && !TAG.matcher(tag).matches()) {
            throw invalid(text, "invalid tag " + GoQuote.quote(tag));
        }
        if (at >= 0 && !DIGEST.matcher(digest).matches()) {
            throw invalid(text, "invalid digest " + GoQuote.quote(digest));
        }
        return new OciReference(registry, repository, tag, digest);
    }

    private static boolean isHost(String registry) {
        try {
            return registry.equals(new URI("dummy://" + registry).getAuthority())
                    && !registry.contains("@")
                    && new URI("dummy://" + registry).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static WebException invalid(String text, String reason) {
        return new WebException(
                Diagnostic.of("invalid reference: " + reason)
                        .withFact("reference", text)
                        .withHint(
                                "Write it as oci://HOST/PATH/NAME in lower case, such as oci://registry.example.com/charts/shop."));
    }

    /** Returns this name with another tag. */
    public OciReference withTag(String other) {
        return new OciReference(registry, repository, other.replace('+', '_'), digest);
    }

    /** Returns the host to ask. */
    String host() {
        return registry.equals("docker.io") ? "registry-1.docker.io" : registry;
    }

    /** Returns what a manifest is asked for by: the digest, or else the tag. */
    String manifest() {
        return digest.isEmpty() ? tag.isEmpty() ? "latest" : tag : digest;
    }

    @Override
    public String toString() {
        String name = registry + "/" + repository;
        if (tag.isEmpty()) {
            return digest.isEmpty() ? name : name + "@" + digest;
        }
        return name + ":" + tag;
    }
}
