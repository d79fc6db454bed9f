package octavo.gather.docx;

import java.util.List;
import octavo.content.Attributes;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// How a run is set, as far as it says something.
record RunFormat(
        boolean bold, boolean italic, boolean smallCaps, boolean strike, boolean code, int raised) {
    static final RunFormat PLAIN = new RunFormat(false, false, false, false, false, 0);

    private static final String CODE_STYLE =
            "(?:verbatim char|html code|html sample|html keyboard|source code.*|code|inline code|code char|teletype|source text)";

    /// @param properties of the run, `rPr`; null for none
    static RunFormat of(@Nullable Element properties, DocxStyles styles) {
        if (properties == null) return PLAIN;
        String style = Xml.value(properties, "rStyle");
        String vertical = Xml.value(properties, "vertAlign");
        if (vertical.isEmpty())
            vertical = Xml.attribute(styles.property(style, "rPr", "vertAlign"), "val");
        return new RunFormat(
                is(properties, "b", style, styles),
                is(properties, "i", style, styles),
                is(properties, "smallCaps", style, styles),
                is(properties, "strike", style, styles) || is(properties, "dstrike", style, styles),
                !style.isEmpty() && styles.is(style, CODE_STYLE),
                vertical.equals("superscript") ? 1 : vertical.equals("subscript") ? -1 : 0);
    }

    private static boolean is(Element properties, String name, String style, DocxStyles styles) {
        if (Xml.child(properties, name) != null) return Xml.isOn(properties, name);
        Element inherited = style.isEmpty() ? null : styles.property(style, "rPr", name);
        if (inherited == null) return false;
        String v = Xml.attribute(inherited, "val");
        return !(v.equals("0") || v.equals("false") || v.equals("off"));
    }

    /// The content as it is set, from the inside out.
    List<Inline> apply(List<Inline> content) {
        List<Inline> c = content;
        if (code && c.stream().allMatch(i -> i instanceof Inline.Text)) {
            StringBuilder b = new StringBuilder();
            for (Inline i : c) if (i instanceof Inline.Text t) b.append(t.text());
            c = List.of(new Inline.Code(Attributes.NONE, b.toString()));
        }
        if (raised > 0) c = List.of(new Inline.Sup(Attributes.NONE, c));
        if (raised < 0) c = List.of(new Inline.Sub(Attributes.NONE, c));
        if (smallCaps) c = List.of(new Inline.SmallCaps(Attributes.NONE, c));
        if (strike) c = List.of(new Inline.Span(Attributes.ofClass("strike"), c));
        if (italic) c = List.of(new Inline.Emphasis(Attributes.NONE, c));
        if (bold) c = List.of(new Inline.Strong(Attributes.NONE, c));
        return c;
    }
}
