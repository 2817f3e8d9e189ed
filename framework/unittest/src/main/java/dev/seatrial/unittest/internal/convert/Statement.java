/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement of a test.
 *
 * @param subject what it is about
 * @param target the calls that lead to the part of the subject that it is about, such as {@code deployment("web")}
 * @param calls the assertions; empty if reaching the target says it all
 */
record Statement(Subject subject, List<Call> target, List<Call> calls) {

    private static final int LINE = 120;

    /** What statements are about, with the parameter that gives it to a test. */
    enum Subject {
        MANIFESTS("assertThat(manifests)"),
        NOTES("assertThat(notes)"),
        NOTES_TEXT("assertThat(notes.text())"),
        FAILURE("assertThat(failure)"),
        SNAPSHOT("snapshot");

        private final String source;

        Subject(String source) {
            this.source = source;
        }
    }

    List<Call> all() {
        List<Call> all = new ArrayList<>(target);
        all.addAll(calls);
        return all;
    }

    boolean isAboutSame(Statement other) {
        return subject == other.subject && target.equals(other.target);
    }

    /** Tells whether assertions about the same target may follow in the same statement. */
    boolean isOpen() {
        return subject == Subject.MANIFESTS
                && !target.isEmpty()
                && calls.stream().noneMatch(Call::navigates);
    }

    Statement with(List<Call> more) {
        List<Call> longer = new ArrayList<>(calls);
        longer.addAll(more);
        return new Statement(subject, target, List.copyOf(longer));
    }

    /** Returns the source of the target. */
    String targetSource(String indent) {
        return subject.source + joined(target, indent);
    }

    /**
     * Returns the source.
     *
     * @param variable the variable that holds the target; empty if there is none
     */
    String source(String indent, String variable) {
        String start = variable.isEmpty() ? targetSource(indent + "        ") : variable;
        String line = start + joined(calls, indent + "        ") + ";";
        int firstLine = line.indexOf('\n') < 0 ? line.length() : line.indexOf('\n');
        long assertions = calls.stream().filter(call -> !call.navigates()).count();
        if (indent.length() + firstLine <= LINE && assertions <= 1) {
            return indent + line;
        }
        String below = "\n" + indent + "        ";
        return indent + start
                + calls.stream()
                        .map(call -> below + call.source(indent + "                "))
                        .collect(Collectors.joining())
                + ";";
    }

    private static String joined(List<Call> calls, String indent) {
        return calls.stream().map(call -> call.source(indent)).collect(Collectors.joining());
    }
}
