/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The permissions of a file that is replaced by another one. Systems without POSIX permissions have none. */
final class Permissions {

    private Permissions() {}

    /** Returns what to create the new file with, so that nobody can read it who could not read the old one. */
    static FileAttribute<?>[] toCreate(Path old) throws IOException {
        return of(old).map(PosixFilePermissions::asFileAttribute).stream().toArray(FileAttribute<?>[]::new);
    }

    /** Gives the new file the permissions of the old one, which the process may restrict for files that it creates. */
    static void copy(Path old, Path file) throws IOException {
        Optional<Set<PosixFilePermission>> permissions = of(old);
        if (permissions.isPresent()) {
            Files.setPosixFilePermissions(file, permissions.get());
        }
    }

    private static Optional<Set<PosixFilePermission>> of(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.exists(file) ? Files.getFileAttributeView(file, PosixFileAttributeView.class) : null;
        return view == null
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }
}
