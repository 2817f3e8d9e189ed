/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What belongs to the public API, see ADR 6. */
class PublicApiTest {

    @Test
    void public_types_outside_internal_packages_are_marked() {
        List<String> unmarked = publicTopLevelTypes()
                .filter(type -> !SeatrialCode.isInInternalPackage(type))
                .filter(type -> !type.isAnnotationPresent(API.class))
                .map(Class::getName)
                .toList();

        assertThat(unmarked)
                .as(
                        "public types without @API; mark them, make them package-private, or move them to an internal package")
                .isEmpty();
    }

    @Test
    void types_in_internal_packages_carry_no_mark() {
        List<String> marked = publicTopLevelTypes()
                .filter(SeatrialCode::isInInternalPackage)
                .filter(type -> type.isAnnotationPresent(API.class))
                .map(Class::getName)
                .toList();

        assertThat(marked).as("internal types with @API").isEmpty();
    }

    @Test
    void the_api_does_not_expose_internal_types() {
        List<String> leaks = new ArrayList<>();
        for (Class<?> type : SeatrialCode.api()) {
            signatures(type)
                    .forEach(signature -> signature.types.stream()
                            .filter(PublicApiTest::isInternal)
                            .forEach(used -> leaks.add(signature.of + " exposes " + used.getName())));
        }

        assertThat(leaks).isEmpty();
    }

    private static Stream<Class<?>> publicTopLevelTypes() {
        return SeatrialCode.CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .map(type -> (Class<?>) type);
    }

    private static boolean isInternal(Class<?> type) {
        return type.getName().startsWith("dev.seatrial.")
                && (SeatrialCode.isInInternalPackage(type) || SeatrialCode.isMarkedInternal(type));
    }

    private record Signature(String of, Set<Class<?>> types) {}

    private static List<Signature> signatures(Class<?> type) {
        List<Signature> signatures = new ArrayList<>();
        Set<Class<?>> own = new HashSet<>();
        collect(type.getGenericSuperclass(), own);
        Stream.of(type.getGenericInterfaces()).forEach(each -> collect(each, own));
        Stream.of(type.getTypeParameters()).forEach(each -> collect(each, own));
        signatures.add(new Signature(type.getName(), own));
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field)) {
                Set<Class<?>> types = new HashSet<>();
                collect(field.getGenericType(), types);
                signatures.add(new Signature(field.toGenericString(), types));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.getDeclaringClass(), signatures);
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.getGenericReturnType(), signatures);
        }
        return signatures;
    }

    private static void add(Executable executable, Type result, List<Signature> signatures) {
        if (isVisible(executable)) {
            Set<Class<?>> types = new HashSet<>();
            collect(result, types);
            Stream.of(executable.getGenericParameterTypes()).forEach(each -> collect(each, types));
            Stream.of(executable.getGenericExceptionTypes()).forEach(each -> collect(each, types));
            Stream.of(executable.getTypeParameters()).forEach(each -> collect(each, types));
            signatures.add(new Signature(executable.toGenericString(), types));
        }
    }

    private static <M extends Member & AnnotatedElement> boolean isVisible(M member) {
        return (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                && !member.isSynthetic()
                && !SeatrialCode.isMarkedInternal(member);
    }

    private static void collect(@Nullable Type type, Set<Class<?>> into) {
        if (type instanceof Class<?> plain) {
            into.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), into);
            Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, into));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), into);
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(each -> collect(each, into));
            Stream.of(wildcard.getLowerBounds()).forEach(each -> collect(each, into));
        } else if (type instanceof TypeVariable<?> variable) {
            Stream.of(variable.getBounds()).filter(Class.class::isInstance).forEach(each -> collect(each, into));
        }
    }
}
