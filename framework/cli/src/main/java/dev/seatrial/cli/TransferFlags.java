/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import dev.seatrial.delivery.RemoteAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags of the commands that talk to repositories and registries. */
final class TransferFlags {

    private static final Set<String> PLACES =
            Set.of("registry-config", "repository-config", "repository-cache", "content-cache");

    private static final String NO_VERIFICATION = "archives are not verified; use `helm verify`";

    /** The flags that all of these commands have, also those that use no network. */
    static final List<Flag> COMMON = Flag.ofHelmPackage()
            .filter(flag -> flag.role() != Flag.Role.REFUSED && !PLACES.contains(flag.name()))
            .toList();

    /** The flags of commands that use the network. */
    static final List<Flag> NETWORK = Stream.concat(
                    Stream.of(
                            Flag.used("username", null, Flag.Kind.STRING, "user name for repositories and registries"),
                            Flag.used("password", null, Flag.Kind.STRING, "password for repositories and registries"),
                            Flag.used("plain-http", null, Flag.Kind.BOOL, "use HTTP instead of HTTPS for registries"),
                            Flag.used(
                                    "ca-file",
                                    null,
                                    Flag.Kind.STRING,
                                    "PEM file with the certificates of authorities to trust"),
                            Flag.used(
                                    "cert-file", null, Flag.Kind.STRING, "PEM file with the certificate of the client"),
                            Flag.used("key-file", null, Flag.Kind.STRING, "PEM file with the key of the client"),
                            Flag.used(
                                    "insecure-skip-tls-verify",
                                    null,
                                    Flag.Kind.BOOL,
                                    "accept any certificate of servers"),
                            Flag.used(
                                    "registry-config",
                                    null,
                                    Flag.Kind.STRING,
                                    "file with credentials for registries; Helm's if not given"),
                            Flag.used(
                                    "repository-config",
                                    null,
                                    Flag.Kind.STRING,
                                    "file with names and addresses of repositories; Helm's if not given"),
                            Flag.used(
                                    "repository-cache",
                                    null,
                                    Flag.Kind.STRING,
                                    "folder with indexes of repositories; Helm's if not given"),
                            Flag.used(
                                    "content-cache",
                                    null,
                                    Flag.Kind.STRING,
                                    "folder with downloaded charts; Helm's if not given")),
                    COMMON.stream())
            .toList();

    /** The flags of {@code seatrial dependency list}. */
    static final List<Flag> DEPENDENCY_LIST = Stream.concat(
                    Stream.of(Flag.used(
                            "max-col-width", null, Flag.Kind.INT, "maximum width of columns; 80 if not given")),
                    COMMON.stream())
            .toList();

    /** The flags of {@code seatrial dependency build} and {@code update}. */
    static final List<Flag> DEPENDENCY = Stream.concat(
                    Stream.of(
                            Flag.used(
                                    "skip-refresh",
                                    null,
                                    Flag.Kind.BOOL,
                                    "use the cached indexes of repositories as they are"),
                            Flag.refused("verify", null, Flag.Kind.BOOL, NO_VERIFICATION),
                            Flag.refused("keyring", null, Flag.Kind.STRING, NO_VERIFICATION)),
                    NETWORK.stream())
            .toList();

    /** The flags of {@code seatrial pull}. */
    static final List<Flag> PULL = Stream.concat(
                    Stream.of(
                            Flag.used(
                                    "version",
                                    null,
                                    Flag.Kind.STRING,
                                    "version or range of versions; the newest if not given"),
                            Flag.used("devel", null, Flag.Kind.BOOL, "accept pre-releases if no version is given"),
                            Flag.used("repo", null, Flag.Kind.STRING, "address of the repository of the chart"),
                            Flag.used(
                                    "destination",
                                    'd',
                                    Flag.Kind.STRING,
                                    "folder of the archive; the current one if not given"),
                            Flag.used("prov", null, Flag.Kind.BOOL, "download the file of provenance as well"),
                            Flag.used(
                                    "pass-credentials",
                                    null,
                                    Flag.Kind.BOOL,
                                    "send credentials to all servers that the repository names"),
                            Flag.used("untar", null, Flag.Kind.BOOL, "unpack the archive instead of writing it"),
                            Flag.used(
                                    "untardir",
                                    null,
                                    Flag.Kind.STRING,
                                    "folder below the destination in which the archive is unpacked"),
                            Flag.refused("verify", null, Flag.Kind.BOOL, NO_VERIFICATION),
                            Flag.refused("keyring", null, Flag.Kind.STRING, NO_VERIFICATION)),
                    NETWORK.stream())
            .toList();

    private TransferFlags() {}

    /**
     * Refuses flags that Seatrial does not support.
     *
     * @throws UsageException that says why
     */
    static void checkSupported(Flags flags) {
        flags.refused().ifPresent(flag -> {
            throw new UsageException("--" + flag.name() + " is not supported: " + flag.description());
        });
    }

    /** Returns how repositories and registries are reached. */
    static RemoteAccess access(Flags flags, Terminal terminal) {
        RemoteAccess access = RemoteAccess.of(terminal.environment())
                .withCredentials(
                        flags.value("username").orElse(""),
                        flags.value("password").orElse(""))
                .withPlainHttp(flags.isSet("plain-http"))
                .withCertificates(
                        path("ca-file", flags, terminal),
                        path("cert-file", flags, terminal),
                        path("key-file", flags, terminal),
                        flags.isSet("insecure-skip-tls-verify"));
        for (RemoteAccess.Place place : RemoteAccess.Place.values()) {
            Path path = path(place.name().toLowerCase(Locale.ROOT).replace('_', '-'), flags, terminal);
            access = path == null ? access : access.with(place, path);
        }
        return access;
    }

    private static @Nullable Path path(String flag, Flags flags, Terminal terminal) {
        return flags.value(flag)
                .filter(path -> !path.isEmpty())
                .map(path -> terminal.folder().resolve(path))
                .orElse(null);
    }
}
