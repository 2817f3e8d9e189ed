/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Replaces expressions in the texts of annotations by the arguments of a parameterized test or class. In other tests, the texts do not
 * change.
 */
final class ArgumentTemplates {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown token found: (\\w+)");

    /** Classes that only jinjava's filters for networks, and for Base64 with a character set, need. */
    private static final Pattern LACKING =
            Pattern.compile("NoClassDefFoundError: (org/apache/commons/net|com/googlecode/ipv6)/");

    private final Map<String, @Nullable Object> arguments;
    private final Supplier<Jinjava> jinjava;

    private ArgumentTemplates(Map<String, @Nullable Object> arguments, Supplier<Jinjava> jinjava) {
        this.arguments = arguments;
        this.jinjava = jinjava;
    }

    /** Returns the templates of a test. Arguments of the method replace those of its class that have the same name. */
    static ArgumentTemplates of(ExtensionContext context, Supplier<Jinjava> jinjava) {
        Map<String, @Nullable Object> arguments = new TreeMap<>();
        for (TestArguments found : TestArguments.around(context)) {
            found.byName().forEach((name, value) -> arguments.put(name, readable(value)));
        }
        return new ArgumentTemplates(arguments, jinjava);
    }

    String fill(String text, Origin origin) {
        if (arguments.isEmpty() || !(text.contains("{{") || text.contains("{%"))) {
            return text;
        }
        RenderResult result = jinjava.get().renderForResult(text, arguments);
        if (result.hasErrors()) {
            throw new Misuse(
                    Diagnostic.of("%s is not a valid template for the arguments of the test.".formatted(origin))
                            .withFact("text", text.strip())
                            .withFact("problem", problems(result.getErrors()))
                            .withFact("arguments", names())
                            .withHint(hint(problems(result.getErrors()), origin)));
        }
        return result.getOutput();
    }

    private String hint(String problems, Origin origin) {
        Matcher unknown = UNKNOWN.matcher(problems);
        String near = unknown.find() ? Suggestions.didYouMean(unknown.group(1), arguments.keySet()) : "";
        if (!near.isEmpty()) {
            return near;
        }
        if (LACKING.matcher(problems).find()) {
            return "The filter needs a library that Seatrial does not include. Add it in Maven: "
                    + "`<dependency><groupId>commons-net</groupId><artifactId>commons-net</artifactId>"
                    + "<version>3.9.0</version><scope>test</scope></dependency>`, or in Gradle: "
                    + "`testRuntimeOnly(\"commons-net:commons-net:3.9.0\")`; likewise for IPv6 addresses "
                    + "`com.googlecode.java-ipv6:java-ipv6:0.17`.";
        }
        if (arguments.keySet().stream().allMatch(name -> name.matches("arg\\d+"))) {
            return "Compile the tests with `-parameters` to keep the names of parameters.";
        }
        return origin.annotation().equals("@Values")
                ? "If the braces are part of the value, write `@Values(value = \"...\", template = false)`."
                : "Write the name of an argument, such as `{{ %s }}`."
                        .formatted(arguments.keySet().iterator().next());
    }

    private String names() {
        return arguments.keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String problems(List<TemplateError> errors) {
        return errors.stream().map(TemplateError::getMessage).distinct().collect(Collectors.joining("\n"));
    }

    /** Converts records into maps of their components, since jinjava only reads beans and maps. */
    private static @Nullable Object readable(@Nullable Object value) {
        if (!(value instanceof Record)) {
            return value;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), readable(component.getAccessor().invoke(value)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return map;
    }
}
