package octavo.gather.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Gives a saved page back what a browser makes of it: shadow trees that stand in templates, images that are kept once in
/// the style sheet (SingleFile's `--sf-img-1`) or as a background with a label, the addresses of frames, and what its style
/// sheets hide.
final class SavedMarkup {
    private static final String SHADOW =
            "template[shadowrootmode], template[shadowroot], template[shadowmode], template[data-savepage-shadowroot]";

    private static final Pattern VARIABLE = Pattern.compile("var\\(\\s*(--[\\w-]+)");
    private static final Pattern SAVED_FRAME =
            Pattern.compile(
                    "<!--\\s{0,50}Page saved with SingleFile\\s{1,50}url:\\s{0,50}(https?://\\S+)");

    /// From the name of a property to its address.
    private static final int NEAR = 4_000;

    private final Document doc;
    private final @Nullable PageStyles styles;
    private final Map<String, String> variables = new HashMap<>();

    private SavedMarkup(Document doc, @Nullable PageStyles styles) {
        this.doc = doc;
        this.styles = styles;
    }

    /// @param files the style sheets beside it
    /// @param address of the page, or null
    static SavedMarkup restore(Document doc, ImageSink.Files files, @Nullable String address) {
        SavedMarkup s = new SavedMarkup(doc, PageStyles.of(doc, files));
        doc.select("single-file-infobar, single-file-note, [id^=savepage-pageinfo]").remove();
        s.ownLinks(address);
        s.images();
        s.frames();
        for (Element template : doc.select(SHADOW)) open(template);
        return s;
    }

    /// Hides what the sheets hide. Text that waits for a click stays.
    void hide() {
        Element body = doc.selectFirst("body");
        if (body == null) return;
        WaitingText waiting = new WaitingText(body);
        if (styles != null) hide(body, styles, waiting);
        waiting.showQuestions(body);
    }

    private static void hide(Element body, PageStyles styles, WaitingText waiting) {
        List<Element> hidden = new ArrayList<>();
        collect(body, styles, hidden);
        for (Element e : hidden) e.attr("hidden", "");
        for (Element e : hidden) if (!styles.isForPaper(e) && waiting.is(e)) e.removeAttr("hidden");
    }

    private static void collect(Element e, PageStyles styles, List<Element> out) {
        for (Element child : e.children()) {
            if (!Markup.isDropped(child) && styles.hides(child)) out.add(child);
            collect(child, styles, out);
        }
    }

    /// Says what is missing of a page that was saved without what it hid.
    void check(String file, Diagnostics diagnostics) {
        List<Element> empty = new ArrayList<>();
        for (Element e : doc.select(".sf-hidden[id], .sf-hidden[role=tabpanel]"))
            if (!e.hasText()
                    && e.closest("nav, header, footer, form") == null
                    && e.childrenSize() == 0
                    && isOpened(e)) empty.add(e);
        if (empty.isEmpty()) return;
        diagnostics.add(
                Diagnostic.warning(
                        "save-incomplete",
                        "the page was saved without "
                                + (empty.size() == 1
                                        ? "a part that a click shows"
                                        : empty.size() + " parts that a click shows"),
                        SourceSpan.ofLine(file, Markup.line(empty.getFirst())),
                        "turn off “remove hidden elements” in SingleFile, and save it anew"));
    }

    private boolean isOpened(Element e) {
        if (e.attr("role").equals("tabpanel")) return true;
        for (Element c :
                doc.select("[aria-controls], [data-target], [data-bs-target], a[role=tab]"))
            for (String key : List.of("aria-controls", "data-target", "data-bs-target", "href"))
                if (c.attr(key).replaceFirst("^#", "").equals(e.id())) return true;
        return false;
    }

    /// What stands in a shadow tree takes the host's place; the host's own children stand in its slots, or nowhere.
    private static void open(Element template) {
        Element host = template.parent();
        if (host == null) return;
        List<Node> own = new ArrayList<>(host.childNodes());
        own.remove(template);
        for (Node n : own) n.remove();
        template.select("style").remove();
        for (Element slot : template.select("slot")) {
            String name = slot.attr("name");
            List<Node> given = new ArrayList<>();
            for (Node n : own)
                if (n instanceof Element e ? e.attr("slot").equals(name) : name.isEmpty())
                    given.add(n);
            own.removeAll(given);
            if (given.stream().anyMatch(n -> n instanceof Element || !n.outerHtml().isBlank()))
                slot.empty().appendChildren(given);
        }
        template.unwrap();
        for (Node n : own) if (n instanceof Element e) host.appendChild(e.attr("hidden", ""));
    }

    /// Browsers write links within the page as links to its address: notes and tabs would lead out of it.
    private void ownLinks(@Nullable String address) {
        Set<String> own = new HashSet<>();
        if (address != null) own.add(plain(address));
        for (Element e : doc.select("link[rel=canonical], meta[property=og:url]"))
            own.add(plain(e.hasAttr("href") ? e.attr("href") : e.attr("content")));
        own.remove("");
        for (Element a : own.isEmpty() ? List.<Element>of() : doc.select("a[href*=#]")) {
            String href = a.attr("href");
            int hash = href.indexOf('#');
            if (hash > 0 && hash < href.length() - 1 && own.contains(plain(href)))
                a.attr("href", href.substring(hash));
        }
    }

    /// An address without its scheme and fragment; empty for a reference.
    private static String plain(String address) {
        if (!address.matches("(?i)(?:https?|file)://.*")) return "";
        return address.replaceAll("#.*$|^(?i)[a-z]+:", "");
    }

    private void images() {
        for (Element img : doc.select("img[style*=--sf-img-]")) {
            String src = variable(img.attr("style"));
            if (src != null) img.attr("src", src).removeAttr("style");
        }
        for (Element e : doc.select("[role=img][aria-label]")) {
            if (e.childrenSize() > 0 || e.hasText() || Markup.name(e).equals("img")) continue;
            String style = e.attr("style");
            String value = style.contains("url(") || style.contains("var(") ? style : background(e);
            String src = value.contains("var(--") ? variable(value) : url(value, 0);
            if (src == null || src.isBlank()) continue;
            e.tagName("img").attr("src", src).attr("alt", e.attr("aria-label")).removeAttr("style");
        }
    }

    private String background(Element e) {
        return styles == null ? "" : styles.background(e);
    }

    /// The address that a style sheet gives the first variable of a value.
    private @Nullable String variable(String value) {
        Matcher m = VARIABLE.matcher(value);
        String src = m.find() ? variables.computeIfAbsent(m.group(1), this::lookUp) : null;
        return src == null || src.isEmpty() ? null : src;
    }

    private String lookUp(String name) {
        for (Element style : doc.select("style")) {
            String css = style.data();
            for (int at = css.indexOf(name); at >= 0; at = css.indexOf(name, at + 1)) {
                int colon = at + name.length();
                while (colon < css.length() && css.charAt(colon) == ' ') colon++;
                if (colon < css.length() && css.charAt(colon) == ':') return url(css, colon);
            }
        }
        return "";
    }

    /// The next `url(…)`, with or without quotation marks; empty where there is none near.
    private static String url(String css, int from) {
        int at = css.indexOf("url(", from);
        if (at < 0 || at > from + NEAR) return "";
        int start = at + 4;
        while (start < css.length() && css.charAt(start) == ' ') start++;
        char quote = start < css.length() ? css.charAt(start) : ')';
        boolean quoted = quote == '"' || quote == '\'';
        int end = css.indexOf(quoted ? quote : ')', quoted ? start + 1 : start);
        return end < 0 ? "" : css.substring(quoted ? start + 1 : start, end).strip();
    }

    private void frames() {
        for (Element f : doc.select("iframe")) {
            if (f.attr("src").matches("(?i)(?:https?:)?//.*")) continue;
            Matcher m = SAVED_FRAME.matcher(f.attr("srcdoc"));
            String src = f.attr("data-sf-original-src");
            if (src.isEmpty()) src = f.attr("data-savepage-src");
            if (src.isEmpty() && m.find()) src = m.group(1);
            if (src.matches("(?i)(?:https?:)?//.*")) f.attr("src", src);
        }
        for (Element img : doc.select("img[data-savepage-currentsrc]"))
            if (!img.attr("src").startsWith("data:image"))
                img.attr("src", img.attr("data-savepage-currentsrc"));
    }
}
