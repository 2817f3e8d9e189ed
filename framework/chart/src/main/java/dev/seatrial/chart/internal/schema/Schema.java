/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoRegexp;
import dev.seatrial.template.internal.go.GoRelease;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled schema: what its keywords say, null where absent. Filled by {@link SchemaCompiler} and then left alone. */
final class Schema {

    final String location;
    Draft draft = Draft.DRAFT_2020;

    @Nullable
    Schema resource;

    Map<String, Schema> dynamicAnchors = Map.of();

    @Nullable
    Boolean bool;

    int types;

    @Nullable
    List<@Nullable Object> enumeration;

    boolean hasConst;

    @Nullable
    Object constant;

    @Nullable
    String format;

    /** The Go release whose rules for URLs the format follows. */
    GoRelease go = GoRelease.V1_26;

    /** Whether a keyword looks at the value of a number. */
    boolean comparesNumbers() {
        return minimum != null
                || maximum != null
                || exclusiveMinimum != null
                || exclusiveMaximum != null
                || multipleOf != null;
    }

    @Nullable
    Schema ref;

    @Nullable
    Schema recursiveRef;

    boolean recursiveAnchor;

    @Nullable
    Schema dynamicRef;

    String dynamicRefAnchor = "";
    String dynamicAnchor = "";

    @Nullable
    Integer minProperties;

    @Nullable
    Integer maxProperties;

    List<String> required = List.of();
    Map<String, Schema> properties = Map.of();
    Map<GoRegexp, Schema> patternProperties = Map.of();

    @Nullable
    Boolean additionalPropertiesAllowed;

    @Nullable
    Schema additionalProperties;

    @Nullable
    Schema propertyNames;

    Map<String, List<String>> requiredBy = Map.of();
    Map<String, Schema> schemasBy = Map.of();
    Map<String, Schema> dependentSchemas = Map.of();
    Map<String, List<String>> dependentRequired = Map.of();

    @Nullable
    Schema unevaluatedProperties;

    @Nullable
    Integer minItems;

    @Nullable
    Integer maxItems;

    boolean uniqueItems;

    @Nullable
    Schema items;

    @Nullable
    List<Schema> itemList;

    @Nullable
    Boolean additionalItemsAllowed;

    @Nullable
    Schema additionalItems;

    @Nullable
    Schema contains;

    @Nullable
    Integer minContains;

    @Nullable
    Integer maxContains;

    @Nullable
    Schema unevaluatedItems;

    @Nullable
    Integer minLength;

    @Nullable
    Integer maxLength;

    @Nullable
    GoRegexp pattern;

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal maximum;

    @Nullable
    BigDecimal exclusiveMinimum;

    @Nullable
    BigDecimal exclusiveMaximum;

    @Nullable
    BigDecimal multipleOf;

    @Nullable
    Schema not;

    List<Schema> allOf = List.of();
    List<Schema> anyOf = List.of();
    List<Schema> oneOf = List.of();

    @Nullable
    Schema condition;

    @Nullable
    Schema then;

    @Nullable
    Schema otherwise;

    Schema(String location) {
        this.location = location;
    }

    boolean allPropertiesEvaluated() {
        return additionalProperties != null || additionalPropertiesAllowed != null;
    }

    boolean allItemsEvaluated() {
        return draft.version < 2020
                ? additionalItems != null || additionalItemsAllowed != null || (items != null && itemList == null)
                : items != null;
    }

    int itemsEvaluated() {
        return itemList == null ? 0 : itemList.size();
    }
}
