package octavo.gather.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Text of the page that waits for a click: prose behind a tab, a question, a "more". What no reader is meant to see, or
/// only on paper, on a telephone or read aloud, is none, nor is a copy of what is shown.
final class WaitingText {
    private static final double LEAST = 60;
    private static final double MOST_LINKS = 0.3;
    private static final int SAMPLE = 60;

    /// Characters that may be looked at; beyond, text stays.
    private static final long MOST = 300_000_000;

    private static final Pattern OTHER_READERS =
            Pattern.compile(
                    "(?i)(?:^|[-_\\s])(?:print(?:ed|able|only)?|mobile|phone|tablet|small|xs|amp|sr|screen|reader|visually|tooltip|popover|modal|popup|template|skeleton|loading|loader|error|success|cookie|consent|no-?js|noscript)(?:[-_\\s]|$)");

    private final Set<String> opened = new HashSet<>();
    private final String all;
    private long seen;

    WaitingText(Element body) {
        all = body.text();
        for (Element e :
                body.select("[aria-controls], [data-target], [data-bs-target], a[href^=#]")) {
            if (e.closest("nav, header, form, [role=navigation]") != null) continue;
            for (String key : List.of("aria-controls", "data-target", "data-bs-target"))
                for (String id : e.attr(key).trim().split("\\s+"))
                    opened.add(id.replaceFirst("^#", ""));
            if (e.attr("role").equals("tab") || e.closest("[role=tablist], ul, ol") != null)
                opened.add(e.attr("href").replaceFirst("^#", ""));
        }
        opened.remove("");
    }

    /// @param e is hidden
    boolean is(Element e) {
        if (e.closest("nav, footer, header, form, dialog") != null) return false;
        if (OTHER_READERS.matcher(e.className() + " " + e.id()).find()) return false;
        if (seen > MOST) return true;
        String text = e.text();
        seen += text.length();
        TextWeight w = TextWeight.of(text);
        if (w.sentences() == 0 || w.weight() < LEAST || NameEvidence.of(e) != null) return false;
        if (e.selectFirst("input, form, button[type=submit]") != null) return false;
        if (TextWeight.ofLinks(e) >= MOST_LINKS * w.weight()) return false;
        return (isOpened(e) || isHeaded(e) || hasShownKin(e)) && !isCopy(text);
    }

    /// Questions stand in buttons above their answers: they become text. Tabs, and buttons that only say what they do, don't.
    void showQuestions(Element body) {
        for (Element b :
                body.select(
                        "button[aria-controls], button[aria-expanded], button[data-bs-target], button[data-target]")) {
            if (b.attr("role").equals("tab")
                    || b.closest("nav, footer, form, dialog, menu") != null) continue;
            boolean headed = b.parents().stream().anyMatch(Markup::isHeading);
            if (!headed && !b.text().matches(".*\\?\\s*|\\S+(?:\\s+\\S+){2,}\\s*")) continue;
            if (!answers(b)) continue;
            b.tagName(headed ? "span" : "p");
        }
    }

    /// Prose right behind a button or behind what holds it alone.
    private static boolean answers(Element button) {
        Element e = button;
        for (int i = 0; i < 3; i++) {
            Element next = e.nextElementSibling();
            if (next != null)
                return TextWeight.of(next.text()).sentences() > 0 && !Markup.isDropped(next);
            Element parent = e.parent();
            if (parent == null || !parent.text().equals(button.text())) return false;
            e = parent;
        }
        return false;
    }

    private boolean isOpened(Element e) {
        if (e.hasAttr("aria-labelledby") || e.attr("role").equals("tabpanel")) return true;
        Element parent = e.parent();
        return opened.contains(e.id()) || parent != null && opened.contains(parent.id());
    }

    /// Right behind a heading or a button: what an accordion opens.
    private static boolean isHeaded(Element e) {
        Element before = e.previousElementSibling();
        if (before == null || !before.hasText()) return false;
        if (before.childrenSize() == 1 && before.ownText().isBlank()) {
            Element only = before.child(0);
            if (isControl(only)) return true;
        }
        return isControl(before) || Markup.isHeading(before) || Markup.name(before).equals("dt");
    }

    private static boolean isControl(Element e) {
        return Markup.name(e).equals("button")
                || e.attr("role").equals("button")
                || e.hasAttr("aria-expanded");
    }

    /// One of several of its class, of which one is shown: tabs, slides, answers.
    private static boolean hasShownKin(Element e) {
        Element parent = e.parent();
        if (parent == null || e.classNames().isEmpty()) return false;
        for (Element s : parent.children()) {
            if (s == e || !s.tagName().equals(e.tagName()) || HiddenText.isHidden(s)) continue;
            if (shares(s, e) && TextWeight.of(s.text()).sentences() > 0) return true;
        }
        return false;
    }

    private static boolean shares(Element a, Element b) {
        for (String c : b.classNames()) if (a.hasClass(c)) return true;
        return false;
    }

    private boolean isCopy(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        seen += all.length();
        int first = all.indexOf(sample);
        return first >= 0 && all.indexOf(sample, first + 1) >= 0;
    }
}
