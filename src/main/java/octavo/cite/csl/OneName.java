package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One personal name: its parts in the order that style and script want.
final class OneName {
    private static final String SORT_BREAK = ", ";
    private final Renderer r;
    private final NameOptions o;
    private final CslElement familyPart;
    private final CslElement givenPart;
    private final int level;

    OneName(Renderer r, NameOptions o, CslElement familyPart, CslElement givenPart, int level) {
        this.r = r;
        this.o = o;
        this.familyPart = familyPart;
        this.givenPart = givenPart;
        this.level = level;
    }

    Node render(CslName n, boolean inverted) {
        boolean sorting = r.area == Renderer.Area.SORT;
        String given = level == 0 || n.given().isEmpty() ? "" : given(n);
        String dropping = level > 0 ? particle(n.droppingParticle()) : "";
        String suffix = level > 0 ? n.suffix() : "";
        if (o.initializeWith() != null && !suffix.isEmpty())
            suffix = Initials.normalize(suffix, o.initializeWith(), r.context.hyphenInitials);
        String non = n.nonDroppingParticle();
        if (sorting) {
            non = non.replace("'", "").replace("’", "");
        }
        Node family = part(n.family(), familyPart);
        Node ndp = part(particle(non), familyPart);
        Node g = part(given, givenPart);
        Node dp = part(dropping, givenPart);
        Node s = part(suffix, null);
        int script = script(n);
        if (script == 0) return join("", ndp, family, g);
        if (script == 1 || n.staticOrdering()) return join(" ", joinParticle(ndp, family), g);
        if (sorting) {
            if (r.context.demote.equals("never")) {
                Node f = join(" ", join(" ", ndp, family), dp);
                return join(" ", join(SORT_BREAK, f, g), s);
            }
            Node second = join(" ", g, dp, ndp);
            return join(" ", join(SORT_BREAK, family, second), s);
        }
        if (inverted) return inverted(family, ndp, g, dp, s, n);
        return plain(n, family, ndp, g, dp, s);
    }

    private Node inverted(Node family, Node ndp, Node g, Node dp, Node s, CslName n) {
        String sep = o.sortSeparator().replaceAll(" {2,}", " ");
        if (n.given().equals("Lord") || n.given().equals("Lady")) sep = ", ";
        Node first;
        Node second;
        if (r.context.demote.isEmpty() || r.context.demote.equals("display-and-sort")) {
            first = affixed(family, familyPart);
            second = affixed(join(" ", join(comma(n), g, dp), ndp), givenPart);
        } else {
            first = affixed(joinParticle(ndp, family), familyPart);
            second = affixed(join(comma(n), g, dp), givenPart);
        }
        return join(sep, join(sep, first, second), s);
    }

    /// A dropping particle that a comma parted from the given name keeps it.
    private static String comma(CslName n) {
        return n.commaSuffix() && n.suffix().isEmpty() ? ", " : " ";
    }

    private Node plain(CslName n, Node family, Node ndp, Node g, Node dp, Node s) {
        Node fam = family;
        Node drop = dp;
        String d = n.droppingParticle();
        if (!drop.isEmpty() && ndp.isEmpty() && isJoining(d) && !d.startsWith("de")) {
            fam = join("", drop, family);
            drop = Node.leaf("");
        }
        Node second = join(space(), drop, joinParticle(ndp, fam));
        second = join(n.commaSuffix() ? ", " : " ", second, s);
        second = affixed(second, familyPart);
        Node first = affixed(g, givenPart);
        String with = o.initializeWith();
        boolean hard = level == 1 && with != null && with.indexOf('\u00a0') >= 0;
        boolean own = first.suffix.endsWith("\u00a0") || second.prefix.startsWith("\u00a0");
        String comma = n.commaSuffix() && n.suffix().isEmpty() && !drop.isEmpty() ? "," : "";
        return join(comma + (own ? "" : hard ? "\u00a0" : " "), first, second);
    }

    /// French, Russian and Czech keep particles with the name.
    private String space() {
        String l = r.locale.language();
        return l.startsWith("fr") || l.startsWith("ru") || l.startsWith("cs") ? "\u00a0" : " ";
    }

    private Node joinParticle(Node particle, Node family) {
        if (particle.isEmpty()) return family;
        String p = text(particle);
        return join(isJoining(p) ? "" : space(), particle, family);
    }

    private static String text(Node n) {
        ArrayList<Node> leaves = new ArrayList<>();
        n.leaves(leaves);
        StringBuilder b = new StringBuilder();
        for (Node l : leaves) b.append(l.text);
        return b.toString();
    }

    private static boolean isJoining(String particle) {
        if (particle.isEmpty()) return false;
        char c = particle.charAt(particle.length() - 1);
        return c == '’' || c == '\'' || c == '-' || c == 'ʼ' || c == ' ';
    }

    private static Node affixed(Node n, CslElement part) {
        if (n.isEmpty() || !part.has("prefix") && !part.has("suffix")) return n;
        return Node.branch().add(n).prefix(part.get("prefix")).suffix(part.get("suffix"));
    }

    private static Node join(String delimiter, @Nullable Node... parts) {
        Node n = Node.branch();
        int count = 0;
        Node only = null;
        for (Node p : parts) {
            if (p == null || p.isEmpty()) continue;
            n.add(p);
            only = p;
            count++;
        }
        if (count == 1 && only != null) return only;
        n.delimiter(delimiter);
        return n;
    }

    private static String particle(String p) {
        return p.replace('\'', '’');
    }

    private Node part(String text, @Nullable CslElement style) {
        if (text.isEmpty()) return Node.leaf("");
        String t =
                style != null && style.is("strip-periods", "true")
                        ? Flattener.stripPeriods(text)
                        : text;
        Node n = Node.of(RichText.parse(t, r.locale));
        if (style != null) {
            TextCase.apply(List.of(n), style.get("text-case"), r.english, r.language);
            n.format(style);
        }
        return n;
    }

    private String given(CslName n) {
        String with = o.initializeWith();
        boolean initials =
                with != null && level == 1
                        || level == 1 && r.context.givenRule.endsWith("-with-initials");
        if (!initials || n.family().isEmpty()) return n.given();
        String w = with == null ? "" : with;
        if (n.given().indexOf('<') >= 0) return marked(n.given(), w);
        return o.initialize()
                ? Initials.initialize(n.given(), w, r.context.hyphenInitials)
                : Initials.normalize(n.given(), w, r.context.hyphenInitials);
    }

    /// Initials of a name with markup: what stands between the tags one by one.
    private String marked(String given, String with) {
        StringBuilder b = new StringBuilder();
        int i = 0;
        while (i < given.length()) {
            int open = given.indexOf('<', i);
            int end = open < 0 ? given.length() : open;
            String s = given.substring(i, end);
            int lead = 0;
            while (lead < s.length() && (s.charAt(lead) == ' ' || s.charAt(lead) == '-')) lead++;
            b.append(s, 0, lead);
            String rest = s.substring(lead);
            if (!rest.isEmpty())
                b.append(
                        o.initialize()
                                ? Initials.initialize(rest, with, r.context.hyphenInitials)
                                : Initials.normalize(rest, with, r.context.hyphenInitials));
            if (open < 0) break;
            int close = given.indexOf('>', open);
            if (close < 0) return given;
            b.append(given, open, close + 1);
            i = close + 1;
        }
        return b.toString();
    }

    /// 0 for names of a script without Western order, 1 for mixed, 2 for Western.
    private int script(CslName n) {
        if (!n.family().isEmpty() && !Scripts.hasRomanesque(n.family()))
            return Scripts.startsRomanesque(n.given()) ? 1 : 0;
        String l = r.item.text("language");
        return l.startsWith("ja") || l.startsWith("zh") ? 1 : 2;
    }
}
