/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void is_identified_by_its_head() {
        Manifest manifest = Documents.deployment();

        assertThat(manifest.id()).isEqualTo(new ResourceId("apps/v1", "Deployment", null, "web"));
        assertThat(manifest.id().group()).isEqualTo("apps");
        assertThat(manifest).hasToString("Deployment/web (shop/templates/web.yaml)");
    }

    @Test
    void a_namespace_is_part_of_its_name_when_given() {
        ResourceId id = Documents.manifest("a.yaml", "Secret", "prod", "key").id();

        assertThat(id).hasToString("prod/Secret/key");
        assertThat(id.label()).isEqualTo("Secret/key");
        assertThat(id.group()).isEmpty();
    }

    @Test
    void a_document_without_a_head_has_empty_names() {
        Manifest manifest = Manifest.of("a.yaml", "", Map::of, Provenance.unknown());

        assertThat(manifest.id()).isEqualTo(new ResourceId("", "", null, ""));
        assertThat(manifest.labels()).isEmpty();
    }

    @Test
    void is_decoded_once_and_only_when_asked() {
        AtomicInteger decoded = new AtomicInteger();
        Manifest manifest = Manifest.of(
                "a.yaml",
                "kind: A",
                () -> {
                    decoded.incrementAndGet();
                    return Map.of("kind", "A");
                },
                Provenance.unknown());

        assertThat(manifest.text()).isEqualTo("kind: A");
        assertThat(decoded).hasValue(0);
        assertThat(manifest.kind() + manifest.name()).isEqualTo("A");
        assertThat(decoded).hasValue(1);
    }

    @Test
    void whole_numbers_are_integers_as_in_the_api_server() {
        Map<String, Object> raw = Map.of(
                "spec",
                Map.of("a", 3d, "b", 0.5d, "c", List.of(80d), "d", 1e300, "e", 7, "f", -9007199254740992d, "g", 1e16));
        Manifest manifest = Manifest.of("a.yaml", "", () -> raw, Provenance.unknown());

        assertThat(manifest.content())
                .isEqualTo(Map.of(
                        "spec",
                        Map.of(
                                "a",
                                3L,
                                "b",
                                0.5d,
                                "c",
                                List.of(80L),
                                "d",
                                1e300,
                                "e",
                                7L,
                                "f",
                                -9007199254740992L,
                                "g",
                                1e16)));
    }

    @Test
    void content_cannot_be_changed() {
        Map<String, @Nullable Object> content = Documents.deployment().content();

        assertThatThrownBy(content::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(content.get("metadata"))
                .isInstanceOfSatisfying(
                        Map.class,
                        metadata ->
                                assertThatThrownBy(metadata::clear).isInstanceOf(UnsupportedOperationException.class));
    }

    @Test
    void a_namespace_that_is_empty_is_left_to_the_release() {
        assertThat(Documents.manifest("a.yaml", "Secret", "", "key").id().namespace())
                .isNull();
    }

    @Test
    void a_null_is_no_value_but_a_path_that_exists() {
        Manifest manifest = Manifest.parse("a.yaml", "a: null\nb: 1\n");

        assertThat(manifest.at("a")).isEmpty();
        assertThat(manifest.resolve(ManifestPath.of("a"))).isEqualTo(new PathResult.Found(null));
        assertThat(manifest.at("b")).hasValue(1L);
        assertThat(manifest.at("c")).isEmpty();
        assertThat(manifest.provenance().ofLine(1)).isEmpty();
    }

    @Test
    void annotations_and_labels_are_texts_whatever_the_yaml_says() {
        Manifest manifest = Manifest.parse("a.yaml", "metadata: {annotations: {b: true, a: 1}, labels: text}\n");

        assertThat(manifest.annotations().toString()).isEqualTo("{a=1, b=true}");
        assertThat(manifest.labels()).isEmpty();
        assertThatThrownBy(() -> manifest.annotations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void labels_are_texts_sorted_by_key() {
        assertThat(Documents.deployment().labels().toString()).isEqualTo("{app.kubernetes.io/name=shop, tier=front}");
        assertThat(Documents.deployment().annotations()).isEmpty();
    }

    @Test
    void a_line_names_its_template_and_the_includes_that_led_there() {
        TemplateLocation helper = new TemplateLocation("shop/templates/_helpers.tpl", 12);
        TemplateLocation caller = new TemplateLocation("shop/templates/web.yaml", 7);

        assertThat(new LineOrigin(caller, List.of(), List.of()).describe()).isEqualTo("shop/templates/web.yaml:7");
        assertThat(new LineOrigin(helper, List.of(caller), List.of()).describe())
                .isEqualTo("shop/templates/_helpers.tpl:12, included from shop/templates/web.yaml:7");
        assertThat(Provenance.unknown().ofLine(1)).isEmpty();
    }

    @Test
    void may_repeat_keys_unless_its_text_was_read_without_finding_any() {
        String text = "kind: Pod\nmetadata: {name: web, labels: {a: 1, a: 2}}\n";

        assertThat(Manifest.parse("pod.yaml", text).mayRepeatKeys()).isTrue();
        assertThat(Manifest.parse("pod.yaml", "spec:\n  a: null\n  'a': null\n").mayRepeatKeys())
                .isTrue();
        assertThat(Manifest.parse("pod.yaml", "a: {b: 1}\nc: {b: 1}\n").mayRepeatKeys())
                .isFalse();
        assertThat(Manifest.of("pod.yaml", text, () -> Map.of("kind", "Pod"), Provenance.unknown())
                        .mayRepeatKeys())
                .isTrue();
    }
}
