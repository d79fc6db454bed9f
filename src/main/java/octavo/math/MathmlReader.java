package octavo.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// MathML as it stands in pages and documents, reduced to the elements and attributes of MathML Core
/// (<https://www.w3.org/TR/mathml-core/>) and `menclose`. Tags without an end and stray ends are borne; `mfenced`
/// becomes a row; what is not presentation is left out, content and all.
final class MathmlReader {
    private static final int DEEPEST = 100;
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
    private static final Set<String> CONTAINERS =
            Set.of(
                    "math",
                    "mrow",
                    "mfrac",
                    "msqrt",
                    "mroot",
                    "mstyle",
                    "merror",
                    "mpadded",
                    "mphantom",
                    "msub",
                    "msup",
                    "msubsup",
                    "munder",
                    "mover",
                    "munderover",
                    "mmultiscripts",
                    "mtable",
                    "mtr",
                    "mlabeledtr",
                    "mtd",
                    "menclose",
                    "mfenced",
                    "semantics");
    private static final Set<String> EMPTY = Set.of("mspace", "none", "mprescripts");
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "script",
                    "style",
                    "annotation",
                    "annotation-xml",
                    "maction",
                    "iframe",
                    "object",
                    "svg",
                    "template",
                    "noscript",
                    "title");
    private static final Map<String, Integer> ARITY =
            Map.of(
                    "mfrac",
                    2,
                    "mroot",
                    2,
                    "msub",
                    2,
                    "msup",
                    2,
                    "munder",
                    2,
                    "mover",
                    2,
                    "msubsup",
                    3,
                    "munderover",
                    3);
    private static final String BOOLEAN = "true|false";
    private static final String LENGTH =
            "[+-]?([0-9]{1,4}(\\.[0-9]{0,6})?|\\.[0-9]{1,6})(em|ex|px|in|cm|mm|pt|pc|%)";
    private static final Map<String, Pattern> ATTRIBUTES = new TreeMap<>();

    static {
        for (String b :
                "accent accentunder displaystyle fence separator stretchy symmetric largeop movablelimits"
                        .split(" ")) {
            ATTRIBUTES.put(b, Pattern.compile(BOOLEAN));
        }
        for (String l : "width height depth voffset lspace rspace minsize maxsize".split(" ")) {
            ATTRIBUTES.put(l, Pattern.compile(LENGTH));
        }
        ATTRIBUTES.put("linethickness", Pattern.compile("0|" + LENGTH));
        ATTRIBUTES.put(
                "mathvariant",
                Pattern.compile(
                        "normal|bold|italic|bold-italic|double-struck"
                                + "|script|bold-script|fraktur|bold-fraktur|sans-serif|bold-sans-serif|monospace"));
        ATTRIBUTES.put("display", Pattern.compile("block|inline"));
        ATTRIBUTES.put("dir", Pattern.compile("ltr|rtl"));
        ATTRIBUTES.put("form", Pattern.compile("prefix|infix|postfix"));
        ATTRIBUTES.put("scriptlevel", Pattern.compile("[+-]?[0-9]"));
        ATTRIBUTES.put("columnspan", Pattern.compile("[1-9][0-9]?"));
        ATTRIBUTES.put("rowspan", Pattern.compile("[1-9][0-9]?"));
        ATTRIBUTES.put(
                "columnalign", Pattern.compile("(left|center|right)( (left|center|right))*"));
        for (String l : List.of("columnlines", "rowlines"))
            ATTRIBUTES.put(l, Pattern.compile("(none|solid|dashed)( (none|solid|dashed))*"));
        ATTRIBUTES.put("notation", Pattern.compile("[a-z]+( [a-z]+)*"));
    }

    /// MathML 3's names of widths.
    private static final Map<String, String> NAMED_SPACES = new TreeMap<>();

    static {
        String[] names = {
            "veryverythin", "verythin", "thin", "medium", "thick", "verythick", "veryverythick"
        };
        for (int i = 0; i < names.length; i++) {
            String em = String.format(Locale.ROOT, "%.4fem", (i + 1) / 18.0);
            NAMED_SPACES.put(names[i] + "mathspace", em);
            NAMED_SPACES.put("negative" + names[i] + "mathspace", "-" + em);
        }
    }

    /// Which elements an attribute that is not for all of them may stand at.
    private static final Map<String, Set<String>> ONLY_AT =
            Map.ofEntries(
                    Map.entry("accent", Set.of("mo", "mover", "munderover")),
                    Map.entry("accentunder", Set.of("munder", "munderover")),
                    Map.entry("displaystyle", Set.of("math", "mstyle", "mtable")),
                    Map.entry("scriptlevel", Set.of("math", "mstyle")),
                    Map.entry("fence", Set.of("mo")),
                    Map.entry("separator", Set.of("mo")),
                    Map.entry("stretchy", Set.of("mo")),
                    Map.entry("symmetric", Set.of("mo")),
                    Map.entry("largeop", Set.of("mo")),
                    Map.entry("movablelimits", Set.of("mo")),
                    Map.entry("form", Set.of("mo")),
                    Map.entry("lspace", Set.of("mo", "mpadded")),
                    Map.entry("rspace", Set.of("mo")),
                    Map.entry("minsize", Set.of("mo")),
                    Map.entry("maxsize", Set.of("mo")),
                    Map.entry("width", Set.of("mspace", "mpadded")),
                    Map.entry("height", Set.of("mspace", "mpadded")),
                    Map.entry("depth", Set.of("mspace", "mpadded")),
                    Map.entry("voffset", Set.of("mpadded")),
                    Map.entry("linethickness", Set.of("mfrac")),
                    Map.entry("mathvariant", TOKENS),
                    Map.entry("display", Set.of("math")),
                    Map.entry(
                            "dir",
                            Set.of("math", "mrow", "mi", "mn", "mo", "mtext", "ms", "mstyle")),
                    Map.entry("columnspan", Set.of("mtd")),
                    Map.entry("rowspan", Set.of("mtd")),
                    Map.entry("columnalign", Set.of("mtable", "mtr", "mtd")),
                    Map.entry("columnlines", Set.of("mtable")),
                    Map.entry("rowlines", Set.of("mtable")),
                    Map.entry("notation", Set.of("menclose")));

    private static final Pattern TAG =
            Pattern.compile(
                    "<!--.*?-->|<!\\[CDATA\\[(?<cdata>.*?)]]>|<[!?][^>]*>"
                            + "|<(?<end>/?)(?:[A-Za-z][\\w.-]*:)?(?<name>[A-Za-z][\\w-]*)"
                            + "(?<atts>(?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>",
                    Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "([A-Za-z][\\w:.-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>/]+))");

    private static final class Open {
        final String name;
        final Map<String, String> attributes;
        final List<MathNode> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }

    private final List<Open> open = new ArrayList<>();

    private MathmlReader() {}

    static MathNode read(String source) throws MathException {
        MathmlReader r = new MathmlReader();
        r.open.add(new Open("math", new TreeMap<>()));
        r.all(source);
        while (r.open.size() > 1) r.close();
        Open root = r.open.getFirst();
        List<MathNode> content = new ArrayList<>(root.children);
        Map<String, String> attributes = new TreeMap<>(root.attributes);
        if (content.isEmpty()) throw new MathException("the MathML has no content");
        return new MathNode("math", attributes, content, "");
    }

    private void all(String source) throws MathException {
        Matcher m = TAG.matcher(source);
        int at = 0;
        while (m.find(at)) {
            text(Entities.decoded(source.substring(at, m.start())));
            at = m.end();
            String cdata = m.group("cdata");
            String name = m.group("name");
            if (cdata != null) text(cdata);
            if (name == null) continue;
            name = name.toLowerCase(Locale.ROOT);
            String rest = m.group("atts");
            boolean end = "/".equals(m.group("end"));
            boolean closed = rest != null && rest.endsWith("/");
            if (LEFT_OUT.contains(name)) {
                if (!end && !closed) at = behind(source, name, at);
            } else if (end) {
                end(name);
            } else {
                start(name, attributes(rest == null ? "" : rest), closed);
            }
        }
        text(Entities.decoded(source.substring(at)));
    }

    private static int behind(String source, String name, int from) {
        Matcher end =
                Pattern.compile("</(?:[\\w.-]+:)?" + name + "\\s*>", Pattern.CASE_INSENSITIVE)
                        .matcher(source);
        return end.find(from) ? end.end() : source.length();
    }

    private void text(String s) {
        Open top = open.getLast();
        if (TOKENS.contains(top.name)) top.text.append(s);
        else if (!s.isBlank() && !top.name.equals("mtable") && !top.name.equals("mtr"))
            top.children.add(MathNode.token("mtext", s.strip()));
    }

    private void start(String name, Map<String, String> attributes, boolean closed)
            throws MathException {
        if (name.equals("math")) {
            attributes.forEach((k, v) -> {
                if (k.equals("alttext") || allowed("math", k, v)) {
                    open.getFirst().attributes.putIfAbsent(k, v);
                }
            });
            return;
        }
        boolean known = TOKENS.contains(name) || CONTAINERS.contains(name);
        if (!known && !EMPTY.contains(name)) return;
        if (open.size() > DEEPEST) throw new MathException("the MathML nests too deeply");
        if (TOKENS.contains(open.getLast().name)) close();
        attributes.replaceAll((k, v) -> NAMED_SPACES.getOrDefault(v, v));
        boolean fenced = name.equals("mfenced");
        attributes.entrySet().removeIf(a -> !fenced && !allowed(name, a.getKey(), a.getValue()));
        open.add(new Open(name, attributes));
        if (closed || EMPTY.contains(name)) close();
    }

    private static boolean allowed(String element, String key, String value) {
        Pattern values = ATTRIBUTES.get(key);
        Set<String> at = ONLY_AT.get(key);
        return values != null
                && at != null
                && at.contains(element)
                && values.matcher(value).matches();
    }

    private void end(String name) {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).name.equals(name)) {
                while (open.size() > i) close();
                return;
            }
        }
    }

    private void close() {
        Open o = open.removeLast();
        List<MathNode> into = open.getLast().children;
        List<MathNode> c = o.children;
        String parent = open.getLast().name;
        boolean table = parent.equals("mtable");
        boolean labelled = o.name.equals("mlabeledtr");
        boolean lost =
                (o.name.equals("mtr") || labelled) && !table
                        || o.name.equals("mtd")
                                && !table
                                && !parent.equals("mtr")
                                && !parent.equals("mlabeledtr");
        if (lost) {
            into.add(MathNode.of("mrow", c));
            return;
        }
        if (EMPTY.contains(o.name) && !o.name.equals("mspace") && !parent.equals("mmultiscripts"))
            return;
        switch (o.name) {
            case "semantics" -> {
                if (!c.isEmpty()) into.add(c.getFirst());
            }
            case "mfenced" -> into.add(fenced(o));
            case "mtable" -> into.add(new MathNode("mtable", o.attributes, wrapped(c, "mtr"), ""));
            case "mtr" -> into.add(new MathNode("mtr", o.attributes, wrapped(c, "mtd"), ""));
            case "mlabeledtr" ->
                    into.add(new MathNode("mtr", o.attributes, labelled(wrapped(c, "mtd")), ""));
            case "mmultiscripts" -> into.add(scripts(o));
            default -> {
                Integer arity = ARITY.get(o.name);
                if (arity != null && c.size() != arity) {
                    into.add(MathNode.of("mrow", c));
                } else {
                    String text = TOKENS.contains(o.name) ? o.text.toString() : "";
                    if (!o.name.equals("mtext") && !o.name.equals("ms"))
                        text = text.replaceAll("[ \\t\\r\\n]+", " ").strip();
                    into.add(new MathNode(o.name, o.attributes, c, text));
                }
            }
        }
    }

    /// The label, which comes first, at the end of the last cell.
    private static List<MathNode> labelled(List<MathNode> cells) {
        if (cells.size() < 2) return cells;
        List<MathNode> out = new ArrayList<>(cells.subList(1, cells.size()));
        MathNode last = out.removeLast();
        List<MathNode> content = new ArrayList<>(last.children());
        content.add(MathShapes.tag(MathNode.row(cells.getFirst().children())));
        out.add(new MathNode("mtd", last.attributes(), content, ""));
        return out;
    }

    private static List<MathNode> wrapped(List<MathNode> children, String name) {
        List<MathNode> out = new ArrayList<>();
        for (MathNode n : children) {
            if (n.is(name)) out.add(n);
            else if (name.equals("mtr"))
                out.add(MathNode.of("mtr", n.is("mtd") ? n : MathNode.of("mtd", n)));
            else out.add(MathNode.of(name, n));
        }
        return out;
    }

    /// The base, pairs of scripts, and pairs of scripts before it; a half pair makes the formula a row.
    private static MathNode scripts(Open o) {
        int pre = -1;
        for (int i = 0; i < o.children.size(); i++) {
            if (o.children.get(i).is("mprescripts")) {
                if (pre >= 0 || i == 0) pre = Integer.MAX_VALUE;
                else pre = i;
            }
        }
        int size = o.children.size();
        boolean paired =
                size > 0
                        && (pre < 0
                                ? size % 2 == 1
                                : pre < size && pre % 2 == 1 && (size - pre) % 2 == 1);
        if (paired) return MathNode.of("mmultiscripts", o.children);
        return MathNode.of(
                "mrow", o.children.stream().filter(n -> !EMPTY.contains(n.name())).toList());
    }

    private static MathNode fenced(Open o) {
        String before = o.attributes.getOrDefault("open", "(");
        String after = o.attributes.getOrDefault("close", ")");
        String marks = o.attributes.getOrDefault("separators", ",").replaceAll("\\s", "");
        List<MathNode> out = new ArrayList<>();
        if (!before.isBlank()) out.add(MathNode.token("mo", before.strip()).with("fence", "true"));
        for (int i = 0; i < o.children.size(); i++) {
            if (i > 0 && !marks.isEmpty()) {
                int at = Math.min(i - 1, marks.length() - 1);
                out.add(MathNode.token("mo", marks.substring(at, at + 1)));
            }
            out.add(o.children.get(i));
        }
        if (!after.isBlank()) out.add(MathNode.token("mo", after.strip()).with("fence", "true"));
        return MathNode.of("mrow", out);
    }

    private static Map<String, String> attributes(String source) {
        Map<String, String> out = new TreeMap<>();
        Matcher m = ATTRIBUTE.matcher(source);
        while (m.find()) {
            String v =
                    m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
            out.putIfAbsent(
                    m.group(1).toLowerCase(Locale.ROOT), Entities.decoded(v == null ? "" : v));
        }
        return out;
    }
}
