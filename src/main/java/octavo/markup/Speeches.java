package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.StructureRole;

/// Who speaks in a dialogue: a name in capitals before a full stop or a colon (`FERRYMAN. It is the only boat.`), or one
/// that the author set apart (`**Q:**`).
final class Speeches {
    private static final int LONGEST_NAME = 40;

    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{0,40}?\\p{Lu}\\p{Lu})\\p{Lu}[\\p{Lu}\\p{Nd} \u2019'&-]{1,39}(?=[.:]\\s|\\s?$)");

    private Speeches() {}

    /// Whether a paragraph begins with the name of who speaks.
    static boolean is(List<MarkupNode> paragraph) {
        return switch (paragraph.getFirst()) {
            case TextNode(String t) -> name(t, paragraph) > 0;
            case Element e -> {
                String text = e.textContent();
                boolean apart =
                        "strong".equals(e.name()) || "small-caps".equals(e.attribute("class"));
                yield apart
                        && text.length() <= LONGEST_NAME
                        && paragraph.size() > 1
                        && (stops(text, text.length() - 1)
                                || paragraph.get(1) instanceof TextNode(String t) && stops(t, 0));
            }
        };
    }

    /// The paragraph with `span.speaker` around a name in capitals.
    static List<MarkupNode> mark(List<MarkupNode> paragraph) {
        if (!(paragraph.getFirst() instanceof TextNode(String t))) return paragraph;
        int end = name(t, paragraph);
        List<MarkupNode> out = new ArrayList<>();
        out.add(
                ElementBuilder.of("span", StructureRole.NONE)
                        .addClass("speaker")
                        .text(t.substring(0, end))
                        .build());
        if (end < t.length()) out.add(new TextNode(t.substring(end)));
        out.addAll(paragraph.subList(1, paragraph.size()));
        return out;
    }

    /// Length of a name at the beginning of the text, or 0; a direction in italics may stand before what is said.
    private static int name(String t, List<MarkupNode> paragraph) {
        Matcher m = NAME.matcher(t);
        if (!m.lookingAt()) return 0;
        if (m.end() < t.length() && stops(t, m.end())) return m.end();
        boolean direction =
                paragraph.size() > 1
                        && paragraph.get(1) instanceof Element e
                        && "em".equals(e.name());
        return direction ? m.group().stripTrailing().length() : 0;
    }

    private static boolean stops(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '.');
    }
}
