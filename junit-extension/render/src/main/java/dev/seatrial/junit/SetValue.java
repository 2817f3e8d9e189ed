/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.SetExpression;
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
 * Sets values in the syntax of {@code --set}: {@code @SetValue("api.image.tag=1.4,api.hosts[0]=shop.example.com")}. In parameterized
 * tests, the expression is a jinjava template that can use the arguments.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(SetValue.List.class)
@ExtendWith(ChartExtension.class)
public @interface SetValue {

    /** The expressions, in order. */
    String[] value();

    /**
     * The Helm option to use. Files of {@link SetExpression.Kind#FILE} are looked up as for {@link ValuesFile}.
     */
    SetExpression.Kind kind() default SetExpression.Kind.TYPED;

    /** The container for repeated annotations. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
    @ExtendWith(ChartExtension.class)
    @interface List {

        /** The annotations, in order. */
        SetValue[] value();
    }
}
