/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.template.internal.go.GoRegexp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the keywords of a schema say, null where absent. Filled by {@link SchemaParser} and then left alone. */
final class SubSchema {

    final @Nullable SubSchema parent;

    /** The draft, null until it is known; taken from the parent then. */
    @Nullable
    Draft draft;

    @Nullable
    Reference id;

    @Nullable
    Boolean pass;

    @Nullable
    SubSchema reference;

    final List<String> types = new ArrayList<>();

    @Nullable
    List<SubSchema> itemList;

    @Nullable
    SubSchema items;

    @Nullable
    Boolean additionalItemsAllowed;

    @Nullable
    SubSchema additionalItems;

    final Map<String, SubSchema> properties = new LinkedHashMap<>();

    @Nullable
    Boolean additionalPropertiesAllowed;

    @Nullable
    SubSchema additionalProperties;

    final Map<GoRegexp, SubSchema> patternProperties = new LinkedHashMap<>();
    final Map<String, List<String>> requiredBy = new TreeMap<>();
    final Map<String, SubSchema> schemasBy = new TreeMap<>();
    final List<String> required = new ArrayList<>();

    @Nullable
    SubSchema propertyNames;

    @Nullable
    BigDecimal multipleOf;

    @Nullable
    BigDecimal maximum;

    @Nullable
    BigDecimal exclusiveMaximum;

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal exclusiveMinimum;

    @Nullable
    Long minLength;

    @Nullable
    Long maxLength;

    @Nullable
    GoRegexp pattern;

    @Nullable
    String format;

    @Nullable
    Long minProperties;

    @Nullable
    Long maxProperties;

    @Nullable
    Long minItems;

    @Nullable
    Long maxItems;

    boolean uniqueItems;

    @Nullable
    SubSchema contains;

    /** The constant as JSON. */
    @Nullable
    String constant;

    /** The permitted values as JSON. */
    final List<String> enumeration = new ArrayList<>();

    final List<SubSchema> oneOf = new ArrayList<>();
    final List<SubSchema> anyOf = new ArrayList<>();
    final List<SubSchema> allOf = new ArrayList<>();

    @Nullable
    SubSchema not;

    @Nullable
    SubSchema condition;

    @Nullable
    SubSchema then;

    @Nullable
    SubSchema otherwise;

    SubSchema(@Nullable SubSchema parent) {
        this.parent = parent;
    }
}
