/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterInfo;
import org.junit.jupiter.params.support.ParameterDeclaration;

/** Fills texts of annotations with the arguments of a parameterised test; other tests have none, and texts stay as they are. */
final class ArgumentTemplates {

    private final Map<String, @Nullable Object> arguments;

    private ArgumentTemplates(Map<String, @Nullable Object> arguments) {
        this.arguments = arguments;
    }

    static ArgumentTemplates of(ExtensionContext context) {
        Map<String, @Nullable Object> arguments = new TreeMap<>();
        ParameterInfo info = ParameterInfo.get(context);
        if (info != null) {
            for (ParameterDeclaration declaration : info.getDeclarations().getAll()) {
                int index = declaration.getParameterIndex();
                if (index < info.getArguments().size()) {
                    String name = declaration.getParameterName().orElse("arg" + index);
                    arguments.put(name, info.getArguments().get(index));
                }
            }
        }
        return new ArgumentTemplates(arguments);
    }

    String fill(String text, String annotation, AnnotatedElement element) {
        if (arguments.isEmpty() || !text.contains("{")) {
            return text;
        }
        JinjavaConfig strict =
                JinjavaConfig.newBuilder().withFailOnUnknownTokens(true).build();
        RenderResult result = new Jinjava(strict).renderForResult(text, arguments);
        if (result.hasErrors()) {
            throw new ExtensionConfigurationException(
                    "`%s` on %s is no template over the arguments %s: %s. Write `@Values(value = ..., template = false)` where the braces are the chart's own."
                            .formatted(annotation, Elements.name(element), names(), problems(result.getErrors())));
        }
        return result.getOutput();
    }

    private String names() {
        return arguments.keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String problems(List<TemplateError> errors) {
        return errors.stream().map(TemplateError::getMessage).distinct().collect(Collectors.joining("; "));
    }
}
