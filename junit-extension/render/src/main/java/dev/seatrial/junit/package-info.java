/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Owns the annotations that declare chart tests. Start reading at {@link dev.seatrial.junit.ChartTest}.
 *
 * <h2>How annotations add up</h2>
 *
 * <p>Annotations may stand on the test class, on nested classes, on the method and on single parameters, and mean the same
 * everywhere. What they say is put together as if it were written on one {@code helm} command line:
 *
 * <ol>
 *   <li>the chart's own values,
 *   <li>all {@link dev.seatrial.junit.ValuesFile}s,
 *   <li>all {@link dev.seatrial.junit.Values},
 *   <li>all {@link dev.seatrial.junit.SetValue}s, by kind in Helm's order: {@code --set-json}, {@code --set}, {@code
 *       --set-string}, {@code --set-file}, {@code --set-literal}.
 * </ol>
 *
 * <p>Within each step the outer comes first and later ones win: superclasses and interfaces of a class, the class, its {@link
 * dev.seatrial.junit.ChartMatrix}, classes nested in it, the method, a lifecycle method for its own parameters, the
 * parameter; and on one element in the order of the text. So a {@code @SetValue} on the class wins over {@code @Values} on a
 * method, as {@code --set} wins over {@code -f} wherever it stands.
 *
 * <p>Of settings that can have one value only ({@link dev.seatrial.junit.Release}, {@link dev.seatrial.junit.Kubernetes},
 * {@link dev.seatrial.junit.Helm}, the members of {@link dev.seatrial.junit.ChartTest}) the innermost that says something
 * counts, member by member. API versions and {@link dev.seatrial.junit.ClusterState} objects add up, and {@code upgrade} and
 * {@code strict} stay once they are set.
 *
 * <p>An annotation of one's own that carries some of these stands for them, in its place among the others.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.junit;
