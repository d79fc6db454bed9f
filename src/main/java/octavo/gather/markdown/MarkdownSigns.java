package octavo.gather.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.markdown.ReadOptions.Templates;

/// By what a Markdown text gives away for which program it was written.
///
/// @param head its first lines, in which front matter stands
record MarkdownSigns(String text, String head, String fileName) {
    private static final int MOST = 200_000;
    private static final Pattern PANDOC_FRONT =
            Pattern.compile(
                    "(?m)^(?:bibliography|csl|nocite|link-citations|output|format|execute|header-includes|geometry|documentclass|toc|number-sections|suppress-bibliography|reference-section-title)\\s*:");

    /// Grammar that only Pandoc has: attributes on spans and images, citations in brackets, numbered examples, fenced
    /// divisions with braces, labels of cross references.
    private static final Pattern PANDOC_TEXT =
            Pattern.compile(
                    "\\]\\{[.#]?[\\w-]|\\)\\{(?:[.#][\\w-]|[a-z-]{2,20}=)|\\[-?@[\\w:-]+(?:[],;]| p)|(?m)^\\(@[\\w-]*\\) |^:{3,} ?\\{|^#+ .{0,200}\\{#(?:sec|fig|tbl|eq|lst)[:-]");

    /// A raw block, or a line of TeX that sets the page.
    private static final Pattern PANDOC_LINE =
            Pattern.compile(
                    "(?m)^ {0,3}(?:```++|~~~++) *\\{=[a-z]|`\\{=(?:html|latex|tex|openxml)}|^\\\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|listof(?:figures|tables)|noindent|pagenumbering\\{\\w+}|[vh]space\\*?\\{[^}\\n]{1,40}}|(?:setcounter|setlength|addtocounter|begin)\\{(?!align|eq|gather|math|split|multline|cases)[^}\\n]{1,40}}.{0,80})\\s*$");

    private static final Pattern CODE =
            Pattern.compile("(?ms)^ {0,3}(```++|~~~++).*?^ {0,3}\\1|`[^`\\n]*`");
    private static final Pattern TAG = Pattern.compile("\\{%-? *[a-z]");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%] */?\\*? *[A-Za-z]");
    private static final Pattern LIQUID_FRONT = Pattern.compile("(?m)^(?:layout|permalink)\\s*:");
    private static final Pattern HUGO_FRONT =
            Pattern.compile(
                    "(?mi)^(?:draft|weight|lastmod|publishdate|expirydate|linktitle|cascade|outputs|params)\\s*:");
    private static final Pattern POST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-.+");

    static MarkdownSigns of(String text, String fileName) {
        String t = text.length() > MOST ? text.substring(0, MOST) : text;
        return new MarkdownSigns(t, t.substring(0, Math.min(t.length(), 4_000)), fileName);
    }

    boolean pandoc() {
        if (head.startsWith("% ") || head.startsWith("---") && PANDOC_FRONT.matcher(head).find())
            return true;
        if (head.startsWith("+++") || TAG.matcher(text).find() || SHORTCODE.matcher(text).find())
            return false;
        if (LIQUID_FRONT.matcher(head).find() || text.contains("[[")) return false;
        if (PANDOC_LINE.matcher(text).find()) return true;
        Matcher m = PANDOC_TEXT.matcher(CODE.matcher(text).replaceAll(""));
        return m.results().limit(2).count() == 2;
    }

    /// Whose template code it may have.
    Templates templates(boolean obsidian) {
        boolean tags = TAG.matcher(CODE.matcher(text).replaceAll("")).find();
        boolean shortcodes = SHORTCODE.matcher(text).find();
        boolean yaml = head.startsWith("---");
        boolean liquid =
                yaml && LIQUID_FRONT.matcher(head).find() || POST.matcher(fileName).matches();
        if (head.startsWith("+++")) return Templates.HUGO;
        if (liquid && !shortcodes || !obsidian && tags && !shortcodes && yaml && !pandoc())
            return Templates.LIQUID;
        if (obsidian) return shortcodes ? Templates.HUGO : Templates.NONE;
        if (shortcodes) return tags ? Templates.LIQUID : Templates.HUGO;
        return yaml && HUGO_FRONT.matcher(head.toLowerCase(Locale.ROOT)).find()
                ? Templates.HUGO
                : Templates.ANY;
    }
}
