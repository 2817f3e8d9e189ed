/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The classes of Seatrial, and which of them belong to the public API. */
final class SeatrialCode {

    /** All classes of all published modules. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/architecture/"))
            .importPackages("dev.seatrial");

    private static final Pattern JAR = Pattern.compile("/(seatrial(?:-[a-z]+)+)-\\d[^/]*\\.jar");
    private static final Pattern FOLDER = Pattern.compile("/(framework|junit-extension)/([a-z-]+)/target/classes/");

    private SeatrialCode() {}

    /** Returns the public types that users may rely on, nested ones included, by artifact. */
    static SortedMap<String, List<Class<?>>> apiByArtifact() {
        TreeMap<String, List<Class<?>>> types = new TreeMap<>();
        for (Class<?> type : api()) {
            types.merge(artifact(type), List.of(type), SeatrialCode::joined);
        }
        return types;
    }

    /** Returns the public types that users may rely on, nested ones included, by name. */
    static List<Class<?>> api() {
        TreeMap<String, Class<?>> types = new TreeMap<>();
        for (JavaClass imported : CLASSES) {
            Class<?> type = imported.reflect();
            if (isApi(type)) {
                types.put(type.getName(), type);
            }
        }
        return List.copyOf(types.values());
    }

    /** Returns whether users may rely on a type. */
    static boolean isApi(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            boolean isVisible = Modifier.isPublic(outer.getModifiers()) || Modifier.isProtected(outer.getModifiers());
            if (!isVisible || isMarkedInternal(outer)) {
                return false;
            }
        }
        return !isInInternalPackage(type);
    }

    /** Returns whether the package of a type, or one around it, is called {@code internal}. */
    static boolean isInInternalPackage(Class<?> type) {
        return List.of(type.getPackageName().split("\\.")).contains("internal");
    }

    /** Returns whether a type or a member is public for other modules of Seatrial only. */
    static boolean isMarkedInternal(AnnotatedElement element) {
        API mark = element.getAnnotation(API.class);
        return mark != null && mark.status() == API.Status.INTERNAL;
    }

    private static String artifact(Class<?> type) {
        URL source = type.getProtectionDomain().getCodeSource().getLocation();
        Matcher jar = JAR.matcher(source.getPath());
        if (jar.find()) {
            return jar.group(1);
        }
        Matcher folder = FOLDER.matcher(source.getPath());
        if (!folder.find()) {
            throw new IllegalStateException(type + " comes from " + source + ", which is no module of Seatrial");
        }
        String name = folder.group(2);
        if (folder.group(1).equals("framework")) {
            return "seatrial-" + name;
        }
        return name.equals("render") ? "seatrial-junit" : "seatrial-junit-" + name;
    }

    private static List<Class<?>> joined(List<Class<?>> some, List<Class<?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
