/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the links between pages. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void relative_links_lead_to_a_file_and_a_heading() {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Page page : Page.all()) {
            Path folder =
                    Objects.requireNonNull(Page.REPOSITORY.resolve(page.path()).getParent());
            for (Matcher link = LINK.matcher(withoutBlocks(page)); link.find(); ) {
                String[] target = link.group(1).split("#", 2);
                if (target[0].contains("://")) {
                    continue;
                }
                checked++;
                Path file = target[0].isEmpty()
                        ? Page.REPOSITORY.resolve(page.path())
                        : folder.resolve(target[0]).normalize();
                boolean found = Files.exists(file);
                if (found && target.length == 2) {
                    found = anchors(Page.of(Page.REPOSITORY.relativize(file).toString()))
                            .contains(target[1]);
                }
                if (!found) {
                    broken.add(page.path() + ": " + link.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void the_index_lists_every_page() {
        String index = Page.of("docs/README.md").text();

        assertThat(Page.all().stream()
                        .map(Page::path)
                        .filter(path -> path.startsWith("docs/") && !path.startsWith("docs/adr/"))
                        .filter(path -> !path.equals("docs/README.md"))
                        .map(path -> path.substring("docs/".length())))
                .allSatisfy(path -> assertThat(index).contains("](" + path + ")"));
    }

    private static String withoutBlocks(Page page) {
        return page.text().replaceAll("(?ms)^ *```.*?^ *```$", "");
    }

    /** Returns the anchors of the headings, as GitHub makes them. */
    private static Set<String> anchors(Page page) {
        return HEADING.matcher(withoutBlocks(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
