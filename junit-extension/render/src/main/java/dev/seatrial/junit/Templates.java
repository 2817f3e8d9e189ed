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
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Renders only some templates of the chart, for tests with values that other templates refuse.
 *
 * <pre>{@code
 * @Test
 * @Templates("templates/ingress.yaml")
 * @SetValue("ingress.enabled=true")
 * void routes_all_hosts(Manifests manifests) {
 *     assertThat(manifests).ingress("shop").hasHost("shop.example.com");
 * }
 * }</pre>
 *
 * <p>The other templates do not exist for the render: they are neither executed, nor can what they define be included. Files whose
 * names begin with {@code _} are always there. An inner element replaces the templates of an outer one.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(ChartExtension.class)
public @interface Templates {

    /**
     * The paths of the templates below the chart, such as {@code templates/web.yaml} and {@code charts/db/templates/*.yaml}. {@code *}
     * stands for anything but a slash, {@code **} for anything.
     */
    String[] value();
}
