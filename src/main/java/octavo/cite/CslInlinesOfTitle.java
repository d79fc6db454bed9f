package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Inline;

/// The rich text of CSL in a title as running text.
final class CslInlinesOfTitle {
    private static final Pattern ITALIC = Pattern.compile("<i>(.*?)</i>|<[^>]{1,80}>");

    private CslInlinesOfTitle() {}

    static List<Inline> of(String title) {
        List<Inline> out = new ArrayList<>();
        Matcher m = ITALIC.matcher(title);
        int from = 0;
        while (m.find()) {
            if (m.start() > from) out.add(new Inline.Text(title.substring(from, m.start())));
            if (m.group(1) != null)
                out.add(
                        new Inline.Emphasis(
                                Attributes.NONE,
                                List.of(new Inline.Text(m.group(1).replaceAll("<[^>]+>", "")))));
            from = m.end();
        }
        if (from < title.length()) out.add(new Inline.Text(title.substring(from)));
        return out;
    }
}
