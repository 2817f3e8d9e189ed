/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A field of an object.
 *
 * @param name the name in manifests
 * @param type the type of its value; null counts as a missing field, which is valid if the field is not required
 * @param isRequired whether the API server rejects objects without it
 * @param isDeprecated whether its documentation says that it is deprecated
 * @param defaultText the text that the schema fills in for a field that is not set, such as {@code TCP}. Most defaults of the API
 *     server are set by code and are not here.
 * @param patch how a strategic merge patch treats it; empty if lists are replaced and everything else is merged
 */
@API(status = API.Status.EXPERIMENTAL)
public record FieldSchema(
        String name,
        FieldType type,
        boolean isRequired,
        boolean isDeprecated,
        Optional<String> defaultText,
        Optional<PatchStrategy> patch) {}
