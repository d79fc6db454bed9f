package octavo.gather.html;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.gather.source.Bounds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/// Parsing, and which elements are blocks.
public final class Markup {
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "ul");

    /// Never text: what runs, what is sent, what is only for machines.
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "link",
                    "meta",
                    "head",
                    "title",
                    "base",
                    "object",
                    "embed",
                    "applet",
                    "param",
                    "button",
                    "input",
                    "select",
                    "textarea",
                    "option",
                    "datalist",
                    "canvas",
                    "noscript",
                    "frame",
                    "frameset",
                    "noframes",
                    "area",
                    "map",
                    "source",
                    "track",
                    "col",
                    "colgroup",
                    "rp",
                    "basefont",
                    "bgsound",
                    "progress",
                    "meter",
                    "dialog");

    private Markup() {}

    /// Parses XHTML as XML where it is well-formed, so that `<td/>` is an empty cell, and everything else as HTML. No
    /// DTD is read, no external entity resolved.
    ///
    /// @throws java.io.UncheckedIOException when it is beyond the [Bounds]
    public static Document parse(String text) {
        boolean xml =
                text.stripLeading().startsWith("<?xml")
                        || text.contains("xmlns=\"http://www.w3.org/1999/xhtml\"");
        Parser parser = xml && wellFormed(text) ? Parser.xmlParser() : Parser.htmlParser();
        parser.setTrackPosition(true);
        Document doc = Jsoup.parse(text, "", parser);
        Bounds.page(doc);
        doc.outputSettings().prettyPrint(false);
        return doc;
    }

    private static boolean wellFormed(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader(text.stripLeading()));
            while (reader.hasNext()) reader.next();
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    public static String name(Element e) {
        String n = e.tagName().toLowerCase(Locale.ROOT);
        int colon = n.indexOf(':');
        return colon < 0 ? n : n.substring(colon + 1);
    }

    static boolean isBlock(Element e) {
        return BLOCKS.contains(name(e));
    }

    static boolean isDropped(Element e) {
        return DROPPED.contains(name(e))
                || e.hasAttr("hidden") && !e.attr("hidden").equals("until-found");
    }

    static boolean hasBlock(Element e) {
        for (Element child : e.children()) {
            if (isDropped(child)) continue;
            if (isBlock(child) || hasBlock(child)) return true;
        }
        return false;
    }

    /// First line is 1; 0 where it is not known.
    public static int line(Node n) {
        var range = n.sourceRange();
        return range.isTracked() ? range.start().lineNumber() : 0;
    }

    public static boolean isHeading(Element e) {
        String n = name(e);
        return n.length() == 2 && n.charAt(0) == 'h' && n.charAt(1) >= '1' && n.charAt(1) <= '6';
    }
}
