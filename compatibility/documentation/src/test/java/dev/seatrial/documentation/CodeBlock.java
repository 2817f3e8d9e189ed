/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.documentation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced code block of a page.
 *
 * @param page the path of the page, relative to the repository
 * @param line the line of the opening fence, starting at 1
 * @param language the word after the fence, or an empty text
 * @param title the path in the line above the block, such as {@code pom.xml}, or an empty text
 * @param text the lines of the block
 */
record CodeBlock(String page, int line, String language, String title, String text) {

    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record) (\\w+)");

    /** Returns whether this is a Java file that can be copied as it is. */
    boolean isJavaFile() {
        return language.equals("java") && text.startsWith("package ");
    }

    /** Returns the path of a file in a project: the title, or the path of a Java file in the test sources. */
    String path() {
        return title.isEmpty() && isJavaFile() ? "src/test/java/com/example/" + typeName() + ".java" : title;
    }

    /** Returns the name of the first class that is declared at the start of a line, or an empty text. */
    String typeName() {
        Matcher type = TYPE.matcher(text);
        return type.find() ? type.group(1) : "";
    }

    /** Returns where the block is, as {@code page:line}. */
    String place() {
        return page + ":" + line;
    }
}
