/**
 * Owns JSON Schema as Helm 3 understands it: drafts 4, 6 and 7, or a mixture of them where {@code $schema} names none of
 * the three, with the messages of the validator that Helm 3 uses (xeipuuv/gojsonschema). It differs from the one of Helm 4
 * not in words alone: what a keyword means, which violations are told and which schemas are refused differ too. Start
 * reading at {@link dev.seatrial.chart.internal.schema.helm3.Helm3Schema}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal.schema.helm3;
