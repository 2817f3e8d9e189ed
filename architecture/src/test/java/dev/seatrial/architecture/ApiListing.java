/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of an artifact as text: one line per type, and one, indented, per member that users can see. Members marked
 * {@code @API(status = INTERNAL)} are left out.
 *
 * @param members the members of each type, by the declaration of the type
 */
record ApiListing(Map<String, Set<String>> members) {

    private static final String INDENT = "    ";

    static ApiListing of(Collection<Class<?>> types) {
        Map<String, Set<String>> members = new TreeMap<>();
        types.forEach(type -> members.put(declaration(type), members(type)));
        return new ApiListing(members);
    }

    static ApiListing parse(String text) {
        Map<String, Set<String>> members = new TreeMap<>();
        Set<String> current = new TreeSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(INDENT)) {
                current.add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current = new TreeSet<>();
                members.put(line, current);
            }
        }
        return new ApiListing(members);
    }

    String text() {
        return members.entrySet().stream()
                .map(type -> type.getKey() + "\n"
                        + type.getValue().stream()
                                .map(member -> INDENT + member + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    /** Returns the changes from this listing to a newer one that break users, and those that do not. */
    Changes to(ApiListing newer) {
        List<String> breaking = new ArrayList<>();
        List<String> compatible = new ArrayList<>();
        members.forEach((type, before) -> {
            Set<String> after = newer.members.get(type);
            if (after == null) {
                breaking.add("- " + type);
                return;
            }
            before.stream().filter(member -> !after.contains(member)).forEach(member -> breaking.add("- " + member));
            after.stream()
                    .filter(member -> !before.contains(member))
                    .forEach(
                            member -> (breaksImplementations(type, member) ? breaking : compatible).add("+ " + member));
        });
        newer.members.keySet().stream()
                .filter(type -> !members.containsKey(type))
                .forEach(type -> compatible.add("+ " + type));
        return new Changes(breaking, compatible);
    }

    /** Changes of an API; a changed line counts as one removed and one added. */
    record Changes(List<String> breaking, List<String> compatible) {

        boolean isEmpty() {
            return breaking.isEmpty() && compatible.isEmpty();
        }
    }

    /** An abstract method breaks those who implement the type, and a member without default those who use the annotation. */
    private static boolean breaksImplementations(String type, String member) {
        return member.contains(" abstract ") && !member.endsWith(" default") && !type.contains(" sealed ");
    }

    private static String declaration(Class<?> type) {
        String superclass = type.getGenericSuperclass() == null || type.getSuperclass() == Object.class
                ? ""
                : " extends " + type.getGenericSuperclass().getTypeName();
        String interfaces = Stream.of(type.getGenericInterfaces())
                .map(each -> each.getTypeName())
                .sorted()
                .collect(Collectors.joining(", "));
        return type.toGenericString() + superclass + (interfaces.isEmpty() ? "" : " implements " + interfaces);
    }

    private static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString(), type, members);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.toGenericString(), type, members);
        }
        for (Class<?> declaring = type; isPartOf(type, declaring); declaring = declaring.getSuperclass()) {
            for (Method method : declaring.getDeclaredMethods()) {
                add(
                        method,
                        method.toGenericString() + (method.getDefaultValue() == null ? "" : " default"),
                        type,
                        members);
            }
        }
        return members;
    }

    /** Methods of a superclass that is not public are those of the type. */
    private static boolean isPartOf(Class<?> type, @org.jspecify.annotations.Nullable Class<?> declaring) {
        return declaring != null
                && (declaring == type
                        || (declaring.getName().startsWith("dev.seatrial.")
                                && !Modifier.isPublic(declaring.getModifiers())));
    }

    private static <M extends AccessibleObject & Member> void add(
            M member, String text, Class<?> type, Set<String> members) {
        boolean inherited = Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
        if ((Modifier.isPublic(member.getModifiers()) || inherited)
                && !member.isSynthetic()
                && !SeatrialCode.isMarkedInternal(member)) {
            boolean volatileBit = member instanceof Executable; // no modifier of a method that users see
            members.add(volatileBit ? text.replaceFirst(" (?:synchronized|native|strictfp) ", " ") : text);
        }
    }
}
