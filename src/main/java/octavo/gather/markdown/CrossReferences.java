package octavo.gather.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cross references of Quarto and pandoc-crossref: `@fig-x` to what is labelled `{#fig-x}`, with `:` in the place of the
/// hyphen too. Figures, tables, listings and equations get the numbers that those programs would print, in captions and in
/// references; a section is called by its title. Lines keep their numbers.
final class CrossReferences {
    private static final String NAME = "(fig|tbl|lst|eq|sec|thm)([-:])([\\w:.-]*\\w)";
    private static final Pattern LABEL = Pattern.compile("\\{#" + NAME + "\\b([^}\\n]*)}");
    private static final Pattern CHUNK_LABEL =
            Pattern.compile("#\\|\\s*label\\s*:\\s*" + NAME + "\\s*");
    private static final Pattern REFERENCE =
            Pattern.compile("(\\[-?@" + NAME + "])|(?<![\\w@/.])@" + NAME);
    private static final Pattern HEADING =
            Pattern.compile("#{1,6}\\s+(.*?)\\s*\\{#" + NAME + "\\b[^}]*}\\s*");
    private static final Pattern IMAGE =
            Pattern.compile("\\s*!\\[(.+)]\\([^()]*\\)\\{#" + NAME + "\\b.*");
    private static final Pattern CAPTION =
            Pattern.compile("(\\s*(?:Table)?:\\s+)(\\S.*\\{#" + NAME + "\\b.*)");
    private static final Pattern DIVISION = Pattern.compile(":{3,}\\s*\\{.*}\\s*:*");
    private static final Pattern DIVISION_END = Pattern.compile(":{3,}\\s*");
    private static final Pattern CODE = Pattern.compile("`+[^`]*`+");

    private static final Map<String, String> ENGLISH =
            Map.of(
                    "fig",
                    "Figure",
                    "tbl",
                    "Table",
                    "lst",
                    "Listing",
                    "eq",
                    "Equation",
                    "thm",
                    "Theorem");
    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "de",
                            Map.of(
                                    "fig",
                                    "Abbildung",
                                    "tbl",
                                    "Tabelle",
                                    "lst",
                                    "Listing",
                                    "eq",
                                    "Gleichung",
                                    "thm",
                                    "Theorem"),
                    "fr",
                            Map.of(
                                    "fig",
                                    "Figure",
                                    "tbl",
                                    "Table",
                                    "lst",
                                    "Listing",
                                    "eq",
                                    "Équation",
                                    "thm",
                                    "Théorème"),
                    "es",
                            Map.of(
                                    "fig",
                                    "Figura",
                                    "tbl",
                                    "Tabla",
                                    "lst",
                                    "Listado",
                                    "eq",
                                    "Ecuación",
                                    "thm",
                                    "Teorema"));

    /// No paragraph with a caption in it is longer.
    private static final int LONGEST_LINE = 10_000;

    private final Map<String, String> words;
    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<Integer, String> captions = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final TreeMap<Integer, SortedSet<String>> unresolved = new TreeMap<>();

    private CrossReferences(String language) {
        words =
                WORDS.getOrDefault(
                        language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""), ENGLISH);
    }

    /// @param text with the numbers and links
    /// @param unresolved labels that are not in this text, by the line that refers to them
    record Resolved(List<String> text, Map<Integer, SortedSet<String>> unresolved) {}

    /// @param language of the text, which decides what a figure is called
    static Resolved resolve(List<String> lines, String language) {
        CrossReferences c = new CrossReferences(language);
        boolean[] code = code(lines);
        c.label(lines, code);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            out.add(code[i] ? lines.get(i) : c.line(c.labelled(lines.get(i), i), i + 1));
        return new Resolved(out, c.unresolved);
    }

    private static boolean[] code(List<String> lines) {
        boolean[] code = new boolean[lines.size()];
        String fence = null;
        for (int i = 0; i < code.length; i++) {
            String l = lines.get(i).strip();
            boolean mark = l.startsWith("```") || l.startsWith("~~~");
            code[i] = fence != null || mark;
            if (fence == null && mark) fence = l.replaceFirst("^([`~]+).*", "$1");
            else if (fence != null && l.startsWith(fence) && l.replaceAll("[`~]", "").isBlank())
                fence = null;
        }
        return code;
    }

    /// Numbers what has a label; within a division with one, by letters.
    private void label(List<String> lines, boolean[] code) {
        Deque<String> divisions = new ArrayDeque<>();
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String l = lines.get(i);
            if (code[i]) {
                Matcher m = CHUNK_LABEL.matcher(l.strip());
                if (m.matches()) number(m, "");
                continue;
            }
            if (DIVISION_END.matcher(l.strip()).matches()) {
                String closed = divisions.poll();
                if (closed != null && !closed.isEmpty()) caption(lines, i, closed);
                continue;
            }
            if (l.length() > LONGEST_LINE) continue;
            Matcher heading = HEADING.matcher(l);
            boolean section = heading.matches();
            if (section && shown.putIfAbsent(key(heading, 2), heading.group(1)) == null)
                targets.add(key(heading, 2));
            boolean division = DIVISION.matcher(l.strip()).matches();
            String within = divisions.isEmpty() ? "" : divisions.peek();
            Matcher m = LABEL.matcher(l);
            if (division) divisions.push("");
            if (section || !m.find()) continue;
            String part = "";
            if (!within.isEmpty() && shown.containsKey(within)) {
                int n = parts.merge(within, 1, Integer::sum);
                part = within + (n < 27 ? "abcdefghijklmnopqrstuvwxyz".charAt(n - 1) : "");
            }
            number(m, part);
            if (!m.group(1).equals("eq")) targets.add(key(m, 1));
            if (division) {
                divisions.pop();
                divisions.push(key(m, 1));
            }
        }
    }

    /// The last paragraph of a division is its caption.
    private void caption(List<String> lines, int end, String label) {
        int i = end - 1;
        while (i > 0 && lines.get(i).isBlank()) i--;
        while (i > 0 && !lines.get(i - 1).isBlank()) i--;
        if (lines.get(i).matches("\\s*[\\p{L}\\p{N}“\"'*_(].*")) captions.put(i, label);
    }

    /// @param part the label around this one and a letter, or empty
    private void number(Matcher m, String part) {
        String kind = m.group(1);
        if (shown.containsKey(key(m, 1))) return;
        String number =
                part.isEmpty()
                        ? String.valueOf(counts.merge(kind, 1, Integer::sum))
                        : shown.getOrDefault(part.substring(0, part.length() - 1), "")
                                        .replaceFirst("^\\D*", "")
                                + part.charAt(part.length() - 1);
        shown.put(key(m, 1), words.getOrDefault(kind, "") + "\u00A0" + number);
    }

    private static String key(MatchResult m, int from) {
        return m.group(from) + m.group(from + 1) + m.group(from + 2);
    }

    private String labelled(String line, int index) {
        String label = captions.get(index);
        return label == null ? line : insert(line, 0, label);
    }

    private String line(String line, int number) {
        if (line.indexOf('@') < 0 && !line.contains("{#")) return line;
        String t = captioned(line);
        StringBuilder b = new StringBuilder();
        Matcher code = CODE.matcher(t);
        int at = 0;
        while (code.find()) {
            b.append(references(t.substring(at, code.start()), number)).append(code.group());
            at = code.end();
        }
        return b.append(references(t.substring(at), number)).toString();
    }

    /// The number before the caption, or behind the formula, which has no place for a label.
    private String captioned(String line) {
        if (line.length() > LONGEST_LINE) return line;
        Matcher m = IMAGE.matcher(line);
        if (m.matches()) return insert(line, m.start(1), key(m, 2));
        m = CAPTION.matcher(line);
        if (m.matches()) return insert(line, m.start(2), key(m, 3));
        m = LABEL.matcher(line);
        if (!m.find() || !m.group(1).equals("eq")) return line;
        String rest = line.substring(0, m.start()).stripTrailing();
        if (!rest.endsWith("$$")) return line;
        String n = shown.getOrDefault(key(m, 1), "").replaceFirst("^.*\u00A0", "");
        return rest.substring(0, rest.length() - 2) + " \\qquad (" + n + ")$$";
    }

    private String insert(String line, int at, String key) {
        String label = shown.get(key);
        return label == null ? line : line.substring(0, at) + label + ": " + line.substring(at);
    }

    private String references(String text, int number) {
        return REFERENCE
                .matcher(text)
                .replaceAll(m -> {
                    String key = m.group(1) == null ? key(m, 5) : key(m, 2);
                    String shown = reference(key, number);
                    return Matcher.quoteReplacement(
                            text.startsWith("|") ? cell(shown, m.group()) : shown);
                });
    }

    /// Columns of a table stay as wide as they are.
    private static String cell(String reference, String written) {
        String words = reference.replaceFirst("^\\[(.*)]\\(.*\\)$", "$1");
        int missing = written.length() - words.length();
        return missing < 0 ? written : words + " ".repeat(missing);
    }

    private String reference(String key, int number) {
        @Nullable String label = shown.get(key);
        if (label != null) return targets.contains(key) ? "[" + label + "](#" + key + ")" : label;
        unresolved.computeIfAbsent(number, n -> new TreeSet<>()).add(key);
        return key.substring(key.indexOf(key.contains(":") ? ':' : '-') + 1).replace('-', ' ');
    }
}
