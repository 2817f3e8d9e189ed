/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import dev.seatrial.manifest.Manifest;
import dev.seatrial.manifest.Manifests;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes calls as the code that they stand for does, so that their verdict is known before the code is written. */
final class Calls {

    private final Manifests manifests;

    Calls(Manifests manifests) {
        this.manifests = manifests;
    }

    /**
     * Makes calls one on the result of the other.
     *
     * @return whether no assertion fails
     * @throws Unsayable if a call cannot be made, such as one with an expression that Java does not know
     */
    boolean hold(Object subject, List<Call> calls) {
        try {
            make(subject, calls);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private void make(Object subject, List<Call> calls) {
        Object at = subject;
        for (Call call : calls) {
            at = make(at, call);
        }
    }

    private Object make(Object subject, Call call) {
        for (Method method : subject.getClass().getMethods()) {
            if (method.getName().equals(call.method()) && !method.isBridge()) {
                @Nullable Object @Nullable [] arguments = arguments(method, call.arguments());
                if (arguments != null) {
                    return invoke(subject, method, arguments);
                }
            }
        }
        throw new Unsayable("there is no assertion `" + call.method() + "`");
    }

    private static Object invoke(Object subject, Method method, @Nullable Object[] arguments) {
        method.setAccessible(true); // some are inherited from classes that are not public
        try {
            Object result = method.invoke(subject, arguments);
            return result == null ? subject : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw new Unsayable("an assertion cannot be made: " + e.getCause());
        } catch (IllegalAccessException e) {
            throw new Unsayable("an assertion cannot be made: " + e);
        }
    }

    /** Returns what to pass to a method, null if it takes something else. */
    private @Nullable Object @Nullable [] arguments(Method method, List<@Nullable Object> given) {
        Class<?>[] types = method.getParameterTypes();
        int last = types.length - 1;
        if (method.isVarArgs()) {
            Class<?> item = types[last].getComponentType();
            if (given.size() < last
                    || !given.subList(last, given.size()).stream().allMatch(value -> fits(item, value))) {
                return null;
            }
            Object rest = Array.newInstance(item, given.size() - last);
            for (int i = last; i < given.size(); i++) {
                Array.set(rest, i - last, argument(item, given.get(i)));
            }
            @Nullable Object[] arguments = Arrays.copyOf(given.subList(0, last).toArray(), types.length);
            arguments[last] = rest;
            return arguments;
        }
        if (given.size() != types.length) {
            return null;
        }
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (!fits(types[i], given.get(i))) {
                return null;
            }
            arguments[i] = argument(types[i], given.get(i));
        }
        return arguments;
    }

    private static boolean fits(Class<?> type, @Nullable Object value) {
        if (value instanceof Call.Lambda) {
            return type == Consumer.class;
        }
        if (value instanceof Call.Absence) {
            return type == Predicate.class;
        }
        if (value instanceof Call.Selection) {
            return type == Manifests.class;
        }
        if (type == int.class) {
            return value instanceof Integer || (value instanceof Long number && number.intValue() == number);
        }
        return value == null ? !type.isPrimitive() : type.isInstance(value);
    }

    private @Nullable Object argument(Class<?> type, @Nullable Object value) {
        if (value instanceof Call.Lambda lambda) {
            return (Consumer<Object>) element -> make(element, lambda.calls());
        }
        if (value instanceof Call.Absence absence) {
            return (Predicate<Manifest>) manifest -> manifest.at(absence.path()).isEmpty();
        }
        if (value instanceof Call.Selection selection) {
            return manifests.from(selection.template());
        }
        return type == int.class && value instanceof Long number ? (Object) number.intValue() : value;
    }
}
