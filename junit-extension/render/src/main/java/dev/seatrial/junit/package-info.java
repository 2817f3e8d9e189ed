/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The annotations for chart tests. Start reading at {@link dev.seatrial.junit.ChartTest}.
 *
 * <h2>How annotations are combined</h2>
 *
 * <p>Annotations can be placed on test classes, nested classes, methods and parameters, with the same meaning. They are combined
 * as if all values were on one {@code helm} command line:
 *
 * <ol>
 *   <li>the default values of the chart,
 *   <li>all {@link dev.seatrial.junit.ValuesFile} annotations,
 *   <li>all {@link dev.seatrial.junit.Values} annotations,
 *   <li>all {@link dev.seatrial.junit.SetValue} annotations, in Helm's order of options: {@code --set-json}, {@code --set}, {@code
 *       --set-string}, {@code --set-file}, {@code --set-literal}.
 * </ol>
 *
 * <p>Later values override earlier ones. Within each step, outer elements come first: superclasses and interfaces, the class, its
 * {@link dev.seatrial.junit.ChartMatrix}, nested classes, the method, a lifecycle method for its own parameters, the parameter.
 * On one element, annotations apply in source order. Therefore {@code @SetValue} on a class overrides {@code @Values} on a method,
 * just as {@code --set} overrides {@code -f} wherever it is on the command line.
 *
 * <p>Settings with a single value ({@link dev.seatrial.junit.Release}, {@link dev.seatrial.junit.Kubernetes}, {@link
 * dev.seatrial.junit.Helm}, the attributes of {@link dev.seatrial.junit.ChartTest}) are taken from the innermost element that sets
 * them, attribute by attribute. API versions and the objects of {@link dev.seatrial.junit.ClusterState} are accumulated. {@code
 * upgrade} and {@code strict} apply as soon as one element sets them.
 *
 * <p>Annotations on your own annotations apply at the position of your annotation.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit;
