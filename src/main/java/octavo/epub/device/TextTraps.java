package octavo.epub.device;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
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
    private boolean scripts;
    private boolean media;
    private boolean nested;
    private boolean svgText;
    private @Nullable String twice;
    private @Nullable String remote;
    private @Nullable String undescribed;
    private final Set<String> ids = new HashSet<>();
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
                    element(in, name, open);
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

    private void element(XMLStreamReader in, String name, Deque<String> open) {
        String id = in.getAttributeValue(null, "id");
        if (id != null && !ids.add(id) && twice == null) twice = id;
        switch (name) {
            case "script" -> scripts = true;
            case "audio", "video", "object", "embed", "iframe" -> media = true;
            case "table" -> nested |= Collections.frequency(open, "table") > 1;
            case "text" -> svgText |= open.contains("svg");
            case "img" -> {
                String alt = in.getAttributeValue(null, "alt");
                boolean decorative = "presentation".equals(in.getAttributeValue(null, "role"));
                if ((alt == null || alt.isBlank()) && !decorative && undescribed == null)
                    undescribed = String.valueOf(in.getAttributeValue(null, "src"));
            }
            default -> {}
        }
        for (int a = 0; a < in.getAttributeCount(); a++) {
            String key = in.getAttributeLocalName(a);
            String value = in.getAttributeValue(a);
            scripts |= key.matches("on[a-z]{3,}");
            boolean loads =
                    key.equals("src")
                            || key.equals("poster")
                            || key.equals("data")
                            || key.equals("srcset")
                            || key.equals("href") && (name.equals("image") || isSheet(in, name));
            if (loads && value.matches("(?i)\\s*(https?:|ftp:|//).*")) remote = value;
        }
    }

    private static boolean isSheet(XMLStreamReader in, String name) {
        String rel = in.getAttributeValue(null, "rel");
        return name.equals("link")
                && rel != null
                && rel.matches(".*\\b(stylesheet|icon|preload)\\b.*");
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
        faults(sink);
        int levels = profile.files().contentsLevels();
        if (levels > 0 && deepest > levels) {
            sink.warn(
                    "ebook-contents-deep",
                    item,
                    "the contents have " + deepest + " levels; " + levels + " are shown",
                    "build it with `--for "
                            + profile.name()
                            + "`, which leaves the deeper ones out");
        }
    }

    private void faults(DeviceCheck.Sink sink) {
        DeviceProfile.Text text = profile.text();
        if (nested && !text.nestedTables()) {
            sink.warn(
                    "ebook-table-nested",
                    item,
                    "a table stands in a cell of another",
                    "set them one below the other");
        }
        if (scripts && !text.scripts()) {
            sink.warn("ebook-script", item, "scripts do not run", "take them out");
        }
        if (media && !text.media()) {
            sink.warn(
                    "ebook-media",
                    item,
                    "sound, film or embedded pages are not played",
                    "say in the text what they are and where they can be found");
        }
        if (svgText) {
            sink.warn(
                    "ebook-svg-text",
                    item,
                    "a drawing has text, which is set in whatever face the device has",
                    "turn its text into outlines in the drawing program");
        }
        if (twice != null) {
            sink.warn(
                    "ebook-id-twice",
                    item,
                    "the id `" + twice + "` is given twice: links to it lead to the first",
                    "give each its own");
        }
        if (remote != null) {
            sink.warn(
                    "ebook-remote",
                    item,
                    "'" + remote + "' would be fetched from the network",
                    "put it into the book's folder");
        }
        if (undescribed != null) {
            sink.warn(
                    "ebook-alt",
                    item,
                    "the image " + undescribed + " has no alternative text",
                    "say in the brackets what it shows: ![A bridge at dusk](…)");
        }
    }
}
