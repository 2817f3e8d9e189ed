/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit;

import dev.seatrial.junit.internal.ChartExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sets values in Helm's {@code --set} grammar: {@code @SetValue("api.image.tag=1.4,api.hosts[0]=shop.example.com")}. In a
 * parameterised test the expression is a jinjava template over the arguments.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(SetValue.List.class)
@ExtendWith(ChartExtension.class)
public @interface SetValue {

    /** The expressions, in order. */
    String[] value();

    /** Which option of Helm it stands for. */
    Kind kind() default Kind.SET;

    /** The options of Helm that set values. */
    enum Kind {
        /** {@code --set}: numbers, booleans and null are told by how they look. */
        SET,
        /** {@code --set-string}: everything is a string. */
        STRING,
        /** {@code --set-json}: values are JSON. */
        JSON,
        /** {@code --set-file}: values are paths of files that hold them, found as {@link ValuesFile} finds its own. */
        FILE,
        /** {@code --set-literal}: everything behind the equals sign is the value. */
        LITERAL
    }

    /** Holds several. */
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
