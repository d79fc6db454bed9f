package octavo.cite.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Expands cites that look alike until they don't: given names and more names, then `disambiguate="true"`, at last
/// letters after the year. Each step that tells no more apart is taken back.
final class Disambiguation {
    private enum Mode {
        NAMES,
        TEXT,
        YEARS
    }

    /// A cite as it looks with a configuration, and the configuration as used.
    record Look(String text, AmbigConfig config, int tests) {}

    /// Items that look alike so far, and where their expansion has got to.
    private record Group(
            AmbigConfig config, List<RenderContext.ItemState> items, int mode, int set, int name) {
        Group(AmbigConfig config, List<RenderContext.ItemState> items) {
            this(config, items, 0, 0, 0);
        }
    }

    /// Bounds the work on styles and items that never come apart.
    private static final int MAX_STEPS = 4_000;

    private final RenderContext context;
    private final Function<RenderContext.ItemState, Look> look;
    private final Comparator<RenderContext.ItemState> order;
    private final List<Mode> modes = new ArrayList<>();
    private final boolean addNames;
    private final boolean byCite;

    private AmbigConfig base = new AmbigConfig();
    private AmbigConfig better = new AmbigConfig();
    private int mode;
    private int set;
    private int name;
    private int namesMax;
    private int setsMax;
    private boolean fresh;
    private int clashes;
    private int tests;

    /// @param look renders a cite by the item's configuration
    /// @param order of the bibliography, for the letters
    Disambiguation(
            RenderContext context,
            Function<RenderContext.ItemState, Look> look,
            Comparator<RenderContext.ItemState> order) {
        this.context = context;
        this.look = look;
        this.order = order;
        CslElement c = context.citation;
        addNames = c.is("disambiguate-add-names", "true");
        byCite = context.addGiven && context.givenRule.equals("by-cite");
        if (addNames || byCite) modes.add(Mode.NAMES);
        if (c.is("disambiguate-add-year-suffix", "true")) modes.add(Mode.YEARS);
        if (hasCondition(context.style.root())) modes.add(Mode.TEXT);
    }

    private static boolean hasCondition(CslElement e) {
        if (e.has("disambiguate")) return true;
        for (CslElement c : e.children()) if (hasCondition(c)) return true;
        return false;
    }

    void run(List<RenderContext.ItemState> states) {
        if (modes.isEmpty()) return;
        Map<String, List<RenderContext.ItemState>> alike = new LinkedHashMap<>();
        for (RenderContext.ItemState s : states)
            alike.computeIfAbsent(look.apply(s).text, k -> new ArrayList<>()).add(s);
        for (List<RenderContext.ItemState> group : alike.values())
            if (group.size() > 1) resolve(group);
    }

    private Look look(RenderContext.ItemState s, AmbigConfig c) {
        AmbigConfig before = s.config;
        s.config = c;
        Look l = look.apply(s);
        s.config = before;
        tests = l.tests;
        return l;
    }

    private void start(List<RenderContext.ItemState> group) {
        base = new AmbigConfig();
        Map<String, AmbigConfig> looks = new HashMap<>();
        boolean first = true;
        for (RenderContext.ItemState s : group) {
            AmbigConfig c = look(s, new AmbigConfig()).config;
            looks.put(s.item.id(), c);
            setsMax = c.names.size() - 1;
            if (first || c.names.size() < base.names.size()) base = c.copy();
            else widen(c);
            first = false;
        }
        group.sort(
                Comparator.<RenderContext.ItemState>comparingInt(s -> total(looks.get(s.item.id())))
                        .thenComparing(s -> s.item.id()));
        AmbigConfig c = looks.get(group.getFirst().item.id());
        namesMax = total(c);
        base.disambiguate = 0;
        base.yearSuffix = -1;
        better = base.copy();
    }

    private static int total(@org.jspecify.annotations.Nullable AmbigConfig c) {
        return c == null || c.totals.isEmpty() ? 0 : c.totals.getFirst();
    }

    private void widen(AmbigConfig c) {
        for (int i = 0; i < base.names.size() && i < c.names.size(); i++)
            if (c.names.get(i) > base.names.get(i)) {
                base.names.set(i, c.names.get(i));
                if (i < c.givens.size() && i < base.givens.size())
                    base.givens.set(i, new ArrayList<>(c.givens.get(i)));
            }
    }

    private void resolve(List<RenderContext.ItemState> group) {
        start(group);
        mode = 0;
        fresh = true;
        Deque<Group> queue = new ArrayDeque<>();
        queue.add(new Group(base, group));
        int steps = 0;
        while (!queue.isEmpty()) {
            Group g = queue.removeFirst();
            base = g.config;
            better = g.config.copy();
            mode = g.mode;
            set = g.set;
            name = g.name;
            fresh = true;
            while (!g.items.isEmpty()) {
                if (++steps > MAX_STEPS) return;
                boolean max = increment();
                g = step(g, max, queue);
                if (max && mode < modes.size() - 1) mode++;
            }
        }
    }

    private boolean increment() {
        if (fresh) {
            fresh = false;
            return false;
        }
        if (modes.get(mode) != Mode.NAMES) {
            if (modes.get(mode) == Mode.TEXT) {
                base.disambiguate++;
                better.disambiguate++;
            }
            return false;
        }
        boolean grown = false;
        if (byCite && base.given(set, name) < 2 && name < count(base, set)) {
            base.setGiven(set, name, base.given(set, name) + 1);
            grown = true;
        }
        boolean nextSet = false;
        if (!grown) {
            if (addNames && name < namesMax) {
                base.setNames(set, base.names(set) + 1);
                name++;
            } else nextSet = true;
        }
        if (nextSet && set < setsMax) {
            set++;
            base.setNames(set, 1);
            name = 0;
        }
        boolean givenDone = !byCite || name >= count(base, set) || base.given(set, name) >= 2;
        return set >= setsMax && (!addNames || name >= namesMax) && givenDone;
    }

    private static int count(AmbigConfig c, int set) {
        return set < c.givens.size() ? c.givens.get(set).size() : 0;
    }

    private void capture() {
        if (byCite && name < count(base, set)) better.setGiven(set, name, base.given(set, name));
        better.setNames(set, base.names(set));
    }

    private Group step(Group g, boolean max, Deque<Group> queue) {
        RenderContext.ItemState first = g.items.getFirst();
        Look l = look(first, base.copy());
        String text = l.text;
        // Where a style has no initials, given names follow at once.
        int level = l.config.given(set, name);
        if (byCite && name < count(base, set) && level > base.given(set, name))
            base.setGiven(set, name, level);
        List<RenderContext.ItemState> partners = new ArrayList<>(List.of(first));
        List<RenderContext.ItemState> others = new ArrayList<>();
        for (RenderContext.ItemState s : g.items.subList(1, g.items.size()))
            (look(s, base.copy()).text.equals(text) ? partners : others).add(s);
        clashes = partners.size() - 1;
        return switch (modes.get(mode)) {
            case NAMES -> names(g, partners, others, max, queue);
            case TEXT -> text(g, partners, others, max, queue);
            case YEARS -> years(g);
        };
    }

    private Group later(List<RenderContext.ItemState> items) {
        return new Group(better.copy(), items, mode, set, name);
    }

    private void settle(List<RenderContext.ItemState> items, AmbigConfig c) {
        for (RenderContext.ItemState s : items) s.config = c.copy();
    }

    private Group names(
            Group g,
            List<RenderContext.ItemState> partners,
            List<RenderContext.ItemState> others,
            boolean max,
            Deque<Group> queue) {
        if (!others.isEmpty()) {
            capture();
            if (clashes > 0) {
                queue.addLast(later(others));
                return new Group(better, partners);
            }
            settle(partners, better);
            fresh = true;
            return new Group(better, others);
        }
        if (clashes == 0) {
            settle(partners, better);
            return new Group(better, List.of());
        }
        if (!max) return g;
        if (mode < modes.size() - 1) return new Group(better, partners);
        settle(partners, better);
        return new Group(better, List.of());
    }

    private Group text(
            Group g,
            List<RenderContext.ItemState> partners,
            List<RenderContext.ItemState> others,
            boolean max,
            Deque<Group> queue) {
        boolean done = clashes == 0 && others.size() < 2;
        int count = Math.min(base.disambiguate, tests);
        if (!done && (base.disambiguate == 0 || count != tests)) {
            mode = 0;
            base.disambiguate = count;
            better.disambiguate = count;
            if (count == 0) {
                fresh = true;
                base.disambiguate = 1;
                return g;
            }
            return names(g, partners, others, max, queue);
        }
        if (done || mode == modes.size() - 1) {
            settle(g.items, g.config);
            return new Group(better, List.of());
        }
        mode = modes.size() - 1;
        g.config.disambiguate = Math.max(1, g.config.disambiguate);
        settle(g.items, g.config);
        return g;
    }

    private Group years(Group g) {
        if (clashes > 0 || g.items.size() > 1) {
            List<RenderContext.ItemState> sorted = new ArrayList<>(g.items);
            sorted.sort(order);
            int i = 0;
            for (RenderContext.ItemState s : sorted) {
                AmbigConfig c = g.config.copy();
                c.yearSuffix = i++;
                s.config = c;
            }
        }
        return new Group(better, List.of());
    }
}
