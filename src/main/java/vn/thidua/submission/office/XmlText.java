package vn.thidua.submission.office;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML text read forwards. A document type, and with it every entity of a file's own, is an error. */
final class XmlText {
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(XmlText::factory);

    private final XMLStreamReader reader;

    XmlText(InputStream stream) throws XMLStreamException {
        reader = FACTORY.get().createXMLStreamReader(stream);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an entity of a file's own");
        });
        return factory;
    }

    /** Goes on to the next element that opens or closes; false at the end. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a document type or an entity of a file's own");
            }
        }
        return false;
    }

    boolean opens() {
        return reader.isStartElement();
    }

    boolean opens(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Name of the element without its prefix: the two flavours of the standard differ in nothing else. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name, whatever its prefix. */
    @Nullable
    String get(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String get(String attribute, String otherwise) {
        var value = get(attribute);
        return value == null ? otherwise : value;
    }

    int number(String attribute, int otherwise) throws XMLStreamException {
        var value = get(attribute);
        return value == null ? otherwise : whole(value);
    }

    /** Whether an attribute is set to something true. */
    boolean has(String attribute) {
        return isTrue(get(attribute, "0"));
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    static int whole(String value) throws XMLStreamException {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            throw new XMLStreamException("no number: " + value);
        }
    }

    /** The text of the element that has opened, which holds no others; it is closed then. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /** Passes over the element that has opened, with everything inside. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += opens() ? 1 : -1;
        }
    }
}
