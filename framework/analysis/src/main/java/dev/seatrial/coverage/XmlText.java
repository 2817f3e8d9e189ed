/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with one element a line. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void doctype(String declaration) {
        run(() -> {
            xml.writeDTD(declaration);
            xml.writeCharacters("\n");
        });
    }

    /** Writes an element with others in it. */
    void element(String name, Consumer<XmlText> content, String... attributes) {
        run(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        });
        content.accept(this);
        run(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /** Writes an element without content. */
    void element(String name, String... attributes) {
        run(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        });
    }

    /** Writes an element that holds text. */
    void text(String name, String content) {
        run(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(content);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private interface Step {

        void run() throws XMLStreamException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
    }

    @Override
    public String toString() {
        run(xml::writeEndDocument);
        run(xml::flush);
        return text.toString();
    }
}
