/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoFunction;
import dev.seatrial.template.internal.go.GoKind;
import dev.seatrial.template.internal.go.GoMember;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.go.GoObject;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.semver.SemanticVersion;
import dev.seatrial.template.internal.semver.SemverRelease;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A version as templates see it: what {@code semver} returns is a pointer, what {@code IncMajor} and its like return is
 * the struct itself, which has fewer methods.
 *
 * @param version the version
 * @param goType {@link #POINTER} or {@link #STRUCT}
 * @param release whose errors the methods raise
 */
record VersionObject(SemanticVersion version, GoType goType, SemverRelease release) implements GoObject {

    static final GoType STRUCT = GoType.simple("semver.Version", GoKind.STRUCT);
    static final GoType POINTER = GoType.pointer(STRUCT);

    private static final GoSignature TEXT = new GoSignature(List.of(), false, GoType.STRING);
    private static final GoSignature NUMBER = new GoSignature(List.of(), false, GoType.UINT64);
    private static final GoSignature NEXT = new GoSignature(List.of(), false, STRUCT);
    private static final GoSignature CHANGE = new GoSignature(List.of(GoType.STRING), false, STRUCT);
    private static final GoSignature TEST = new GoSignature(List.of(POINTER), false, GoType.BOOL);
    private static final GoSignature ORDER = new GoSignature(List.of(POINTER), false, GoType.INT);

    static VersionObject pointer(SemanticVersion version, SemverRelease release) {
        return new VersionObject(version, POINTER, release);
    }

    /** Returns what {@code deepCopy} makes of a version: all of its fields are private, so that none is copied. */
    VersionObject zero() {
        return new VersionObject(new SemanticVersion(0, 0, 0, "", "", ""), goType, release);
    }

    @Override
    public @Nullable GoMember member(String name) {
        GoFunction method = find(name);
        return method == null ? null : new GoMember.Method(method);
    }

    @Override
    public String string() {
        return version.toString();
    }

    @Override
    public List<GoStruct.Field> fields() {
        return List.of(
                GoStruct.Field.of("major", GoNumber.uint64(version.major())),
                GoStruct.Field.of("minor", GoNumber.uint64(version.minor())),
                GoStruct.Field.of("patch", GoNumber.uint64(version.patch())),
                GoStruct.Field.of("pre", version.prerelease()),
                GoStruct.Field.of("metadata", version.metadata()),
                GoStruct.Field.of("original", version.original()));
    }

    @Override
    public String marshalText() {
        return string();
    }

    @Override
    public String toString() {
        return string();
    }

    private @Nullable GoFunction find(String name) {
        SemanticVersion v = version;
        return switch (name) {
            case "Major" -> constant(NUMBER, GoNumber.uint64(v.major()));
            case "Minor" -> constant(NUMBER, GoNumber.uint64(v.minor()));
            case "Patch" -> constant(NUMBER, GoNumber.uint64(v.patch()));
            case "Prerelease" -> constant(TEXT, v.prerelease());
            case "Metadata" -> constant(TEXT, v.metadata());
            case "String" -> constant(TEXT, v.toString());
            case "IncMajor" -> new Method(NEXT, a -> struct(v.released(release.increment("major", v.major()), 0, 0)));
            case "IncMinor" ->
                new Method(NEXT, a -> struct(v.released(v.major(), release.increment("minor", v.minor()), 0)));
            case "IncPatch" -> new Method(NEXT, a -> struct(nextPatch()));
            case "SetPrerelease" -> new Method(CHANGE, a -> struct(v.withPrerelease(text(a), release)));
            case "SetMetadata" -> new Method(CHANGE, a -> struct(v.withMetadata(text(a), release)));
            default -> goType.equals(POINTER) ? pointerMethod(name) : null;
        };
    }

    private @Nullable GoFunction pointerMethod(String name) {
        return switch (name) {
            case "Original" -> constant(TEXT, version.original());
            case "Compare" -> new Method(ORDER, a -> (long) Integer.signum(compare(a)));
            case "Equal" -> new Method(TEST, a -> a[0] != null && compare(a) == 0);
            case "LessThan" -> test(order -> order < 0);
            case "LessThanEqual" -> test(order -> order <= 0);
            case "GreaterThan" -> test(order -> order > 0);
            case "GreaterThanEqual" -> test(order -> order >= 0);
            default -> null;
        };
    }

    /** A pre-release is succeeded by its own release. */
    private SemanticVersion nextPatch() {
        long patch = version.prerelease().isEmpty() ? release.increment("patch", version.patch()) : version.patch();
        return version.released(version.major(), version.minor(), patch);
    }

    private VersionObject struct(SemanticVersion other) {
        return new VersionObject(other, STRUCT, release);
    }

    private GoFunction test(IntPredicate accepted) {
        return new Method(TEST, a -> accepted.test(compare(a)));
    }

    private int compare(@Nullable Object[] arguments) {
        if (arguments[0] instanceof VersionObject other) {
            return version.compareTo(other.version);
        }
        throw Panics.nilDereference();
    }

    private static String text(@Nullable Object[] arguments) {
        return (String) Objects.requireNonNull(arguments[0]);
    }

    private static GoFunction constant(GoSignature signature, Object result) {
        return new Method(signature, a -> result);
    }

    private record Method(GoSignature signature, Function<@Nullable Object[], Object> body) implements GoFunction {

        @Override
        public Object invoke(@Nullable Object[] arguments) {
            return body.apply(arguments);
        }
    }
}
