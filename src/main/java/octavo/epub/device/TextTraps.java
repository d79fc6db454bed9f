package octavo.epub.device;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What devices trip over in a content document.
final class TextTraps {
    private final EpubContents.Item item;
    private final DeviceProfile profile;
    private boolean softHyphen;
    private boolean math;
    private boolean aside;
    private boolean markWithChild;
    private int columns;
    private int level;
    private int deepest;

    private TextTraps(EpubContents.Item item, DeviceProfile profile) {
        this.item = item;
        this.profile = profile;
    }

    static void check(EpubContents.Item item, DeviceProfile profile, DeviceCheck.Sink sink)
            throws IOException {
        TextTraps t = new TextTraps(item, profile);
        try {
            t.read();
        } catch (XMLStreamException e) {
            throw new IOException(item.name() + ": " + e.getMessage(), e);
        }
        t.say(sink);
    }

    private void read() throws XMLStreamException {
        XMLStreamReader in = EpubContents.reader(item.data());
        Deque<String> open = new ArrayDeque<>();
        int row = 0;
        int mark = -1;
        boolean toc = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = in.getLocalName();
                    String type = type(in);
                    open.push(name);
                    markWithChild |= mark > 0;
                    if (type.contains("noteref")) mark = open.size();
                    math |= name.equals("math");
                    aside |= name.equals("aside") && type.contains("note");
                    if (name.equals("nav")) toc = type.equals("toc");
                    if (toc && name.equals("ol")) deepest = Math.max(deepest, ++level);
                    if (name.equals("tr")) row = 0;
                    if (name.equals("td") || name.equals("th")) {
                        String span = in.getAttributeValue(null, "colspan");
                        row +=
                                span != null && span.matches("[0-9]{1,3}")
                                        ? Integer.parseInt(span)
                                        : 1;
                        columns = Math.max(columns, row);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open.size() == mark) mark = -1;
                    if (toc && open.peek().equals("ol")) level--;
                    open.pop();
                }
                case XMLStreamConstants.CHARACTERS ->
                        softHyphen |= in.getText().indexOf('\u00AD') >= 0;
                default -> {}
            }
        }
    }

    private static String type(XMLStreamReader in) {
        @Nullable String s = in.getAttributeValue("http://www.idpf.org/2007/ops", "type");
        return s == null ? "" : s;
    }

    private void say(DeviceCheck.Sink sink) {
        DeviceProfile.Text text = profile.text();
        if (softHyphen && !text.softHyphens()) {
            sink.warn(
                    "ebook-soft-hyphen",
                    item,
                    "soft hyphens in the text: words with them are not found in the dictionary",
                    "take U+00AD out of the text; the reader hyphenates by itself");
        }
        if (math && !text.mathml()) {
            sink.warn(
                    "ebook-mathml",
                    item,
                    "formulas in MathML are not drawn",
                    "the alternative text is read instead; supply an image where it must be seen");
        }
        if (aside && !text.noteAsides()) {
            sink.warn(
                    "ebook-note-aside",
                    item,
                    "notes in `aside` elements are seen as pop-ups alone",
                    "make the notes `div` or `li` elements");
        }
        if (markWithChild) {
            sink.warn(
                    "ebook-note-mark",
                    item,
                    "a note's mark has elements within it: it does not pop up",
                    "write the mark as plain text");
        }
        if (text.tableColumns() > 0 && columns > text.tableColumns()) {
            sink.warn(
                    "ebook-table-wide",
                    item,
                    "a table of " + columns + " columns, more than " + text.tableColumns(),
                    "divide it, or turn rows and columns");
        }
        int levels = profile.files().contentsLevels();
        if (levels > 0 && deepest > levels) {
            sink.warn(
                    "ebook-contents-deep",
                    item,
                    "the contents have " + deepest + " levels; " + levels + " are shown",
                    "the deeper headings are reached by reading alone");
        }
    }
}
