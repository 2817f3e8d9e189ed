/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.junit.internal.ChartExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sets values as inline YAML, like an additional values file: {@code @Values("api: {replicas: 2}")}, or a text block.
 *
 * <p>In parameterized tests, the text is a jinjava template. It can use the arguments of the method and the class by the names of
 * their parameters:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @ValueSource(ints = {1, 3, 5})
 * void replicas_follow_the_value(int n, @Values("api: {replicas: {{ n }}}") Deployment api) { ... }
 * }</pre>
 *
 * <p>A name that is not an argument is an error. Use {@code template = false} for values that contain Go templates.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(Values.List.class)
@ExtendWith(ChartExtension.class)
public @interface Values {

    /** The YAML. Several texts are merged in order. */
    String[] value();

    /** Whether the text is a jinjava template. It only has an effect in parameterized tests. */
    boolean template() default true;

    /** The container for repeated annotations. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @ExtendWith(ChartExtension.class)
    @interface List {

        /** The annotations, in order. */
        Values[] value();
    }
}
