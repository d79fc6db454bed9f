package octavo.gather.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;
import octavo.markdown.ReadOptions;
import octavo.markdown.ReadOptions.Templates;
import org.jspecify.annotations.Nullable;

/// Whose Markdown it is: Pandoc's (Quarto's and R Markdown's with it), a site's, or Obsidian's, whose links, embedded
/// pictures, callouts and comments are rewritten to what every Markdown has. Lines keep their numbers.
final class MarkdownDialect {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern CHUNK =
            Pattern.compile("^\\{\\s*([A-Za-z][\\w-]*)[\\s,]*([^}]*)}\\s*$");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)\\b(?:echo|include)\\s*[:=]\\s*(?:false|F)\\b");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?m)^lang\\s*:\\s*[\"']?([A-Za-z]{2,3})");
    private static final Pattern CAPTION = Pattern.compile("(?m)^\\s*\\w+-(?:cap|alt)\\s*:");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`{1,60}+)(?!`)(?:(?!\\1).)*+\\1");
    private static final Pattern EMBED =
            Pattern.compile("!\\[\\[([^\\]|\\n]{1,300})(?:\\|([^\\]\\n]{0,300}))?]]");
    private static final Pattern LINK =
            Pattern.compile("\\[\\[([^\\]|\\n]{1,300})(?:\\|([^\\]\\n]{1,300}))?]]");
    private static final Pattern CALLOUT =
            Pattern.compile("^((?:\\s{0,3}>\\s?)+)\\[!([\\w-]{1,30})][-+]?[ \\t]*(.*)$");
    private static final Pattern COMMENT = Pattern.compile("%%.*?%%");
    private static final Pattern MARK =
            Pattern.compile("(?<!=)==(?=\\S)([^=\\n]{1,1000}?\\S|\\S)==(?!=)");
    private static final Pattern PLACE = Pattern.compile("[ \\t]+\\^[A-Za-z0-9-]{1,60}[ \\t]*$");
    private static final Pattern TAGS =
            Pattern.compile("^\\s*(?:#[\\p{L}\\p{N}_/-]*\\p{L}[\\p{L}\\p{N}_/-]*\\s*)+$");
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|svg|bmp|avif|tiff?)");

    private final List<Removed> removed = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private final RawTex tex = new RawTex(removed);
    private final RawFormats raw = new RawFormats(removed);
    private final QuartoLines quarto = new QuartoLines(removed);
    private final boolean obsidian;
    private final boolean chunks;
    private @Nullable StringBuilder comment;
    private int commentLine;

    /// @param removed what is no text for readers: comments, tags, code that is only run
    /// @param unresolved labels of cross references that are not in this text, by line
    record Read(
            String text,
            ReadOptions options,
            List<Removed> removed,
            Map<Integer, SortedSet<String>> unresolved) {}

    private MarkdownDialect(boolean obsidian, boolean chunks) {
        this.obsidian = obsidian;
        this.chunks = chunks;
    }

    static Read of(String text, String fileName) {
        String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean chunks = end.equals("qmd") || end.equals("rmd");
        MarkdownSigns signs = MarkdownSigns.of(text, fileName);
        boolean pandoc = chunks || signs.pandoc();
        // Jekyll and others have none of it outside of code.
        boolean obsidian = !pandoc && (LINK.matcher(text).find() || text.contains("> [!"));
        ReadOptions options =
                new ReadOptions(
                        pandoc ? ReadOptions.Dialect.PANDOC : ReadOptions.Dialect.COMMON,
                        end.equals("qmd") ? Templates.QUARTO : signs.templates(obsidian),
                        true);
        if (!obsidian && !pandoc)
            return new Read(TightHeadings.mended(text), options, List.of(), Map.of());
        MarkdownDialect d = new MarkdownDialect(obsidian, chunks);
        d.lines(text.split("\n", -1));
        if (!pandoc) return new Read(String.join("\n", d.out), options, d.removed, Map.of());
        Matcher language = LANGUAGE.matcher(text.substring(0, Math.min(text.length(), 4_000)));
        CrossReferences.Resolved r =
                CrossReferences.resolve(d.out, language.find() ? language.group(1) : "en");
        return new Read(String.join("\n", r.text()), options, d.removed, r.unresolved());
    }

    private void lines(String[] lines) {
        int i = frontMatter(lines);
        while (i < lines.length) {
            Matcher fence = FENCE.matcher(lines[i]);
            if (comment == null && fence.matches()) {
                int end = i + 1;
                while (end < lines.length && !lines[end].strip().startsWith(fence.group(1))) end++;
                code(lines, i, Math.min(end, lines.length - 1), fence);
                i = Math.min(end, lines.length - 1) + 1;
                continue;
            }
            if (obsidian) {
                out.add(line(lines[i], i + 1));
                i++;
            } else {
                int before = out.size();
                i = tex.take(lines, i, out);
                if (i == before + 1) out.set(before, quarto.take(raw.spans(out.get(before), i), i));
            }
        }
        if (comment != null) out.set(commentLine - 1, comment.toString());
    }

    private int frontMatter(String[] lines) {
        if (!lines[0].strip().matches("---|\\+\\+\\+")) return 0;
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].strip().matches(lines[0].startsWith("-") ? "---|\\.\\.\\." : "\\+\\+\\+"))
                continue;
            for (int k = 0; k <= i; k++) out.add(lines[k]);
            return i + 1;
        }
        return 0;
    }

    private void code(String[] lines, int from, int to, Matcher fence) {
        Matcher format = RawFormats.BLOCK.matcher(fence.group(2).strip());
        if (!obsidian && format.matches()) {
            raw.block(format.group(1), lines, from, to, out);
            return;
        }
        Matcher chunk = CHUNK.matcher(fence.group(2).strip());
        if (!chunks || !chunk.matches()) {
            for (int i = from; i <= to; i++) out.add(lines[i]);
            return;
        }
        boolean hidden = HIDDEN.matcher(chunk.group(2)).find();
        StringBuilder all = new StringBuilder();
        for (int i = from + 1; i < to; i++) {
            hidden |= lines[i].startsWith("#|") && HIDDEN.matcher(lines[i]).find();
            all.append(lines[i]).append('\n');
        }
        if (hidden) {
            removed.add(new Removed(from + 1, all.toString().strip(), "code that only runs"));
            for (int i = from; i <= to; i++) out.add("");
            return;
        }
        // Options stand first; where they stood the numbers of the lines are made up after the
        // block.
        int options = 0;
        StringBuilder said = new StringBuilder();
        out.add(fence.group(1) + chunk.group(1).toLowerCase(Locale.ROOT));
        for (int i = from + 1; i <= to; i++) {
            if (lines[i].startsWith("#|")) {
                options++;
                said.append(lines[i], 2, lines[i].length()).append('\n');
            } else {
                out.add(lines[i]);
            }
        }
        if (options > 0) removed.add(new Removed(from + 2, said.toString().strip(), options(said)));
        for (int i = 0; i < options; i++) out.add("");
    }

    private static String options(CharSequence options) {
        return CAPTION.matcher(options).find()
                ? "caption of what code would make, and how to run it"
                : "how to run code";
    }

    private String line(String text, int number) {
        String t = comments(text, number);
        if (t.isBlank()) return t;
        if (TAGS.matcher(t).matches()) {
            removed.add(new Removed(number, t.strip(), "tags"));
            return "";
        }
        Matcher callout = CALLOUT.matcher(t);
        if (callout.matches()) {
            String title = callout.group(3).strip();
            String kind = callout.group(2);
            if (title.isEmpty())
                title =
                        kind.substring(0, 1).toUpperCase(Locale.ROOT)
                                + kind.substring(1).toLowerCase(Locale.ROOT);
            t = callout.group(1) + "**" + title + "**  ";
        } else {
            t = PLACE.matcher(t).replaceFirst("");
        }
        StringBuilder b = new StringBuilder();
        Matcher code = CODE.matcher(t);
        int at = 0;
        while (code.find()) {
            b.append(prose(t.substring(at, code.start()), number)).append(code.group());
            at = code.end();
        }
        return b.append(prose(t.substring(at), number)).toString();
    }

    private String prose(String text, int number) {
        String t = EMBED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(embed(m, number)));
        t = LINK.matcher(t).replaceAll(m -> Matcher.quoteReplacement(shown(m)));
        return MARK.matcher(t).replaceAll("<mark>$1</mark>");
    }

    private String embed(MatchResult m, int number) {
        String name = m.group(1).strip();
        if (PICTURE.matcher(name).matches()) {
            String label =
                    m.group(2) == null || m.group(2).strip().matches("\\d+(?:x\\d+)?")
                            ? ""
                            : m.group(2);
            return "![" + label + "](<" + name + ">)";
        }
        removed.add(new Removed(number, m.group(), "another note that stands in this one"));
        return "";
    }

    private static String shown(MatchResult m) {
        if (m.group(2) != null) return m.group(2).strip();
        String name = m.group(1).strip();
        int place = name.indexOf('#');
        if (place == 0) return name.replaceFirst("^#+\\^?", "");
        return place < 0 ? name : name.substring(0, place).strip();
    }

    /// Comments may go over several lines.
    private String comments(String text, int number) {
        String t = text;
        if (comment != null) {
            int end = t.indexOf("%%");
            if (end < 0) {
                comment.append('\n').append(t);
                return "";
            }
            removed.add(
                    new Removed(
                            commentLine,
                            (comment + "\n" + t.substring(0, end)).strip(),
                            "the author’s comment"));
            comment = null;
            t = t.substring(end + 2);
        }
        Matcher m = COMMENT.matcher(t);
        while (m.find())
            removed.add(
                    new Removed(
                            number, m.group().replace("%%", "").strip(), "the author’s comment"));
        t = m.replaceAll("");
        int open = t.indexOf("%%");
        boolean code =
                open >= 0 && t.substring(0, open).chars().filter(c -> c == '`').count() % 2 == 1;
        if (open >= 0 && !code) {
            comment = new StringBuilder(t.substring(open + 2));
            commentLine = number;
            t = t.substring(0, open);
        }
        return t;
    }
}
