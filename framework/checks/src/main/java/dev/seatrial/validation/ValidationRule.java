/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.validation;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Set;
import org.apiguardian.api.API;

/** The kinds of violations that validation finds. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum ValidationRule {
    /** The text is not a Kubernetes object. */
    UNREADABLE("unreadable"),
    /** A key occurs twice in a map. Helm silently keeps the last value. */
    DUPLICATE_KEY("duplicate-key"),
    /** The API server does not know the kind or the API version. */
    UNKNOWN_KIND("unknown-kind"),
    /** The API version existed once, but the API server no longer serves it. */
    REMOVED_API("removed-api"),
    /** The object has a field that its schema does not have. */
    UNKNOWN_FIELD("unknown-field"),
    /** A value has another type than its field. */
    TYPE("type"),
    /** A required field is missing or empty. */
    REQUIRED("required"),
    /** Two elements of a list have the same key, which server-side apply rejects. Helm 4 installs with server-side apply. */
    DUPLICATE_ENTRY("duplicate-entry"),
    /** The validation of the API server rejects the value. */
    INVALID("invalid"),
    /** No container runtime can read the reference of an image, which the API server does not look at. */
    IMAGE_REFERENCE("image-reference"),
    /**
     * A quantity, or a field for an integer or a text such as a port, is null. The API server takes it as missing; published JSON schemas,
     * and with them kubeconform, reject it.
     */
    NULL_VALUE("null-value");

    static final Set<ValidationRule> ACCEPTED_FROM_LENIENT_CLIENTS = Set.of(DUPLICATE_KEY, UNKNOWN_FIELD, NULL_VALUE);

    /** Helm decodes the YAML of a manifest itself and keeps the last of two keys, so the API server never sees both. */
    static final Set<ValidationRule> ACCEPTED_FROM_HELM_4 = Set.of(DUPLICATE_KEY, IMAGE_REFERENCE, NULL_VALUE);

    static final Set<ValidationRule> ACCEPTED_FROM_HELM_3 =
            Set.of(DUPLICATE_KEY, UNKNOWN_FIELD, DUPLICATE_ENTRY, IMAGE_REFERENCE, NULL_VALUE);

    private final String id;

    ValidationRule(String id) {
        this.id = id;
    }

    /** Returns the name of the rule in reports, such as {@code unknown-field}. */
    public String id() {
        return id;
    }

    /** Returns whether the API server only rejects this if the client asks for strict field validation. */
    public boolean isStrict() {
        return this == DUPLICATE_KEY || this == UNKNOWN_FIELD;
    }
}
