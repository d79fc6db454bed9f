package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One list of names: how many are shown, joined how.
final class NameList {
    private final Renderer r;
    private final NameOptions o;
    private final CslElement name;
    private final @Nullable CslElement etAl;
    private final int set;
    private int shown;

    NameList(Renderer r, NameOptions o, CslElement name, @Nullable CslElement etAl, int set) {
        this.r = r;
        this.o = o;
        this.name = name;
        this.etAl = etAl;
        this.set = set;
    }

    /// How many names were shown, "et al." apart.
    int shown() {
        return shown;
    }

    Node render(List<CslName> list) {
        int total = list.size();
        boolean abbreviated = o.etAlMin() > 0 && o.etAlUseFirst() >= 0 && total >= o.etAlMin();
        int show = abbreviated ? Math.min(total, o.etAlUseFirst()) : total;
        if (r.area != Renderer.Area.SORT && abbreviated && r.config.names(set) > show)
            show = Math.min(total, r.config.names(set));
        if (o.etAlMin() > 0 && o.etAlUseFirst() > o.etAlMin()) show = total;
        // The last name follows where at least two are left out before it.
        if (o.etAlUseLast() && abbreviated && !r.looking)
            show = Math.min(show, Math.max(1, o.etAlMin() - 2));
        boolean useLast = o.etAlUseLast() && show < total;
        shown = show;
        if (show == 0 && r.area != Renderer.Area.SORT) return Node.branch();
        if (r.area != Renderer.Area.SORT) {
            r.config.setNames(set, show);
            r.config.setTotal(set, total);
            for (int i = show; i < total; i++) level(list.get(i), i);
        }
        // Names of one cite are judged beside all the others of it.
        if (r.context.givenRule.equals("by-cite"))
            for (int i = 0; i < total; i++) r.context.register.add(list.get(i), i, r.item.id());
        List<Node> nodes = new ArrayList<>();
        boolean inverted = false;
        for (int i = 0; i < show; i++) {
            Node one = one(list.get(i), i);
            Node boxed = list.get(i).isLiteral() ? formatted(one) : styled(one);
            boxed.role = Node.Role.NAME;
            boxed.identity = list.get(i).inFull();
            nodes.add(boxed);
            beforeLastInverted = inverted;
            inverted = isInverted(list.get(i), i);
        }
        Node n = Node.branch();
        n.role = Node.Role.NAME_LIST;
        if (show < total) {
            join(n, nodes);
            if (useLast) {
                n.add(Node.affix(o.delimiter() + "… "));
                n.add(styled(one(list.getLast(), total - 1)));
            } else {
                etAl(n, show, inverted);
                return styled(n);
            }
        } else joinAll(n, nodes);
        return n;
    }

    /// The format of `cs:name` is that of each name; "et al." takes it from the names before it.
    private Node styled(Node n) {
        return formatted(n).affixes(name);
    }

    /// Names of bodies have no affixes: those are for what stands inverted or shortened.
    private Node formatted(Node n) {
        return Node.branch().add(n).format(name);
    }

    private void join(Node n, List<Node> nodes) {
        String d = r.area == Renderer.Area.SORT ? ", " : o.delimiter();
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) n.add(affix(d));
            n.add(nodes.get(i));
        }
    }

    private static Node affix(String s) {
        return Node.affix(s);
    }

    private void joinAll(Node n, List<Node> nodes) {
        String and = and();
        if (and.isEmpty() || nodes.size() < 2) {
            join(n, nodes);
            return;
        }
        List<Node> head = nodes.subList(0, nodes.size() - 1);
        join(n, head);
        boolean delimiter =
                switch (o.precedesLast()) {
                    case "always" -> true;
                    case "never" -> false;
                    case "after-inverted-name" -> beforeLastInverted;
                    default -> nodes.size() > 2;
                };
        String before = delimiter ? o.delimiter() : " ";
        if (!Scripts.startsRomanesque(and)) {
            n.add(Node.leaf(and)).add(nodes.getLast());
            return;
        }
        if (!before.endsWith(" ") && !before.isEmpty()) before = before + " ";
        if (before.isEmpty()) before = " ";
        if (Scripts.isHebrew(and)) {
            // The conjunction is a prefix of the word after it.
            n.add(Node.affix(before)).add(Node.leaf(and.strip())).add(nodes.getLast());
            return;
        }
        n.add(Node.affix(before)).add(Node.leaf(and)).add(Node.affix(" "));
        n.add(nodes.getLast());
    }

    private boolean beforeLastInverted;

    private String and() {
        if (r.area == Renderer.Area.SORT) return "";
        return switch (o.and()) {
            case "text" -> r.locale.term("and", "", false);
            case "symbol" -> {
                CslLocale.Term t = r.locale.exact("and", "symbol", "");
                yield t == null ? "&" : t.single();
            }
            default -> "";
        };
    }

    private void etAl(Node n, int show, boolean inverted) {
        if (r.area == Renderer.Area.SORT) return;
        String term = etAl != null && etAl.has("term") ? etAl.get("term") : "et-al";
        String t = r.locale.term(term, "", false);
        if (t.isEmpty()) return;
        boolean delimiter =
                switch (o.precedesEtAl()) {
                    case "always" -> true;
                    case "never" -> false;
                    case "after-inverted-name" -> inverted;
                    default -> show > 1;
                };
        Node e = Node.branch().add(Node.leaf(t));
        if (etAl != null) e.style(etAl);
        String d = delimiter ? o.delimiter() : Scripts.startsRomanesque(t) ? " " : "";
        n.add(Node.affix(d));
        n.add(e);
    }

    private boolean isInverted(CslName n, int i) {
        return !n.isLiteral()
                && (o.sortOrder().equals("all") || o.sortOrder().equals("first") && i == 0)
                && Scripts.hasRomanesque(n.family());
    }

    private Node one(CslName n, int i) {
        if (n.isLiteral()) {
            Node l = Node.of(RichText.parse(n.literal(), r.locale));
            TextCase.apply(List.of(l), part("family").get("text-case"), r.english, r.language);
            l.format(part("family"));
            return l;
        }
        boolean inverted = isInverted(n, i);
        return new OneName(r, o, part("family"), part("given"), level(n, i)).render(n, inverted);
    }

    private CslElement part(String which) {
        for (CslElement c : name.children())
            if (c.name().equals("name-part") && c.is("name", which)) return c;
        return NONE;
    }

    private static final CslElement NONE =
            new CslElement("name-part", java.util.Map.of(), List.of(), "", 0, 0);

    private int level(CslName n, int i) {
        int level = o.givenLevel();
        boolean sorting = r.area == Renderer.Area.SORT;
        boolean byCite = r.context.givenRule.equals("by-cite");
        if (!sorting && !byCite) r.context.register.add(n, i, r.item.id());
        if (r.context.addGiven) {
            int wanted = sorting ? 0 : r.config.given(set, i);
            if (wanted == 1 && o.initializeWith() == null) wanted = 2;
            if (!byCite || level > wanted) {
                boolean initials = o.initializeWith() != null;
                level = r.context.register.level(n, i, r.item.id(), level, initials);
            }
            level = Math.max(level, wanted);
        }
        if (sorting) return level;
        r.config.setGiven(set, i, level);
        return level;
    }
}
