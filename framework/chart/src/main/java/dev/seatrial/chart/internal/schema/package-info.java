/**
 * Owns JSON Schema, draft 4 to 2020-12, offline, with the messages of the validator that Helm 4 uses
 * (santhosh-tekuri/jsonschema v6): users search for its words, and libraries for Java report a flat list in words and an
 * order of their own. The build copies the metaschemas of JSON Schema into the jar. Start reading at
 * {@link dev.seatrial.chart.internal.schema.JsonSchema}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal.schema;
