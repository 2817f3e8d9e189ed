/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.WebException;
import java.net.URI;
import java.net.URISyntaxException;

/** The addresses of repositories and of the charts in them. See {@code ResolveReferenceURL} and {@code urlutil} in Helm. */
final class RepositoryAddress {

    private RepositoryAddress() {}

    /** Returns where something is that an index names; the query of the repository is kept. */
    static URI resolve(String repository, String reference) throws WebException {
        try {
            if (new URI(reference).isAbsolute()) {
                return Addresses.parse(reference);
            }
        } catch (URISyntaxException e) {
            throw invalid(reference);
        }
        URI base = Addresses.parse(repository);
        String path = base.getRawPath().replaceFirst("/$", "") + "/";
        URI folder = URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
        URI resolved = folder.resolve(reference);
        return base.getRawQuery() == null
                ? resolved
                : Addresses.parse(resolved.toString().replaceFirst("\\?.*", "") + "?" + base.getRawQuery());
    }

    private static WebException invalid(String reference) throws WebException {
        Addresses.parse(reference); // throws, with the reason
        throw new IllegalStateException(reference);
    }

    /** Returns whether two texts are the address of the same repository: a slash at the end plays no part. */
    static boolean areEqual(String a, String b) {
        return normalized(a).equals(normalized(b));
    }

    private static String normalized(String address) {
        try {
            URI uri = new URI(address).normalize();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+", "/");
            String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getScheme() + "://" + uri.getRawAuthority() + (trimmed.isEmpty() ? "/" : trimmed) + query;
        } catch (URISyntaxException e) {
            return address;
        }
    }

    /** Returns the last part of the path, which is the name of the file. */
    static String fileName(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
