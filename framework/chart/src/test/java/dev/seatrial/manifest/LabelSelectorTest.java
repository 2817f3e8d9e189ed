/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectorTest {

    private static final Map<String, String> LABELS = Map.of("app", "web", "tier", "front");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{matchLabels: {}} | true",
                "{matchLabels: {app: web}} | true",
                "{matchLabels: {app: web, tier: front}} | true",
                "{matchLabels: {app: web, tier: back}} | false",
                "{matchLabels: {zone: a}} | false",
                "{matchExpressions: []} | true",
                "{matchExpressions: [{key: app, operator: In, values: [api, web]}]} | true",
                "{matchExpressions: [{key: app, operator: In, values: [api]}]} | false",
                "{matchExpressions: [{key: zone, operator: In, values: [a]}]} | false",
                "{matchExpressions: [{key: app, operator: NotIn, values: [api]}]} | true",
                "{matchExpressions: [{key: app, operator: NotIn, values: [api, web]}]} | false",
                "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]} | true",
                "{matchExpressions: [{key: app, operator: Exists}]} | true",
                "{matchExpressions: [{key: zone, operator: Exists}]} | false",
                "{matchExpressions: [{key: app, operator: DoesNotExist}]} | false",
                "{matchExpressions: [{key: zone, operator: DoesNotExist}]} | true",
                "{matchExpressions: [{key: app, operator: exists}]} | false",
                "{matchExpressions: [{key: app, operator: Exists}, {key: zone, operator: Exists}]} | false",
                "{matchExpressions: [text]} | false",
                "{matchLabels: {app: web}, matchExpressions: [{key: zone, operator: Exists}]} | false",
                "{matchLabels: {app: api}, matchExpressions: [{key: app, operator: Exists}]} | false",
                "text | false",
            })
    void a_selector_with_labels_and_expressions_wants_them_all(String selector, boolean fits) {
        assertThat(LabelSelector.fits(Yaml.decode(selector), LABELS)).isEqualTo(fits);
    }

    @Test
    void no_selector_selects_nothing() {
        assertThat(LabelSelector.fits(null, LABELS)).isFalse();
        assertThat(LabelSelector.fitsPlain(null, LABELS)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | false",
                "{app: web} | true",
                "{app: web, tier: front} | true",
                "{app: web, tier: back} | false",
                "[app] | false",
            })
    void a_plain_selector_wants_all_its_labels_and_selects_nothing_when_empty(String selector, boolean fits) {
        assertThat(LabelSelector.fitsPlain(Yaml.decode(selector), LABELS)).isEqualTo(fits);
    }
}
