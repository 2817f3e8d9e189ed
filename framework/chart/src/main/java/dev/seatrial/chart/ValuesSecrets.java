/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.sops.internal.AgeKeys;
import dev.seatrial.sops.internal.SopsException;
import dev.seatrial.sops.internal.SopsFile;
import dev.seatrial.template.internal.go.GoError;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Decrypts values files that SOPS encrypted. They are found by their content, with and without the prefix of helm-secrets. */
@API(status = INTERNAL, since = "0.1")
public final class ValuesSecrets {

    private static final String PREFIX = "secrets://";

    private ValuesSecrets() {}

    /** Returns the path of a file without the prefix that helm-secrets needs. */
    public static String file(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    /** Returns whether a failure is about decryption, so that its facts and its hint are the ones to show. */
    public static boolean explains(ChartException failure) {
        return failure.getCause() instanceof SopsException;
    }

    /**
     * Returns the text of a file as Helm is to read it.
     *
     * @throws ChartException if it is encrypted and cannot be decrypted
     */
    static String decrypted(String name, String text) {
        SopsFile file = read(name, text);
        return file == null ? text : decrypted(file).text();
    }

    /** Returns the values that are encrypted in a file, none if there are none. */
    static Set<String> secrets(String name, String text) {
        SopsFile file = read(name, text);
        return file == null ? Set.of() : decrypted(file).secrets();
    }

    private static @Nullable SopsFile read(String name, String text) {
        try {
            return SopsFile.read(file(name), text);
        } catch (GoError e) {
            return null; // not YAML, which whoever reads the values reports
        }
    }

    private static SopsFile.Decrypted decrypted(SopsFile file) {
        try {
            return file.decrypt(AgeKeys::ofProcess, SopsFile.allowsStandIns());
        } catch (SopsException e) {
            throw new ChartException(e.diagnostic(), e);
        }
    }
}
