package octavo.cite.csl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /// Items that look alike so far. The configuration is shared, and goes on being expanded.
    private record Group(AmbigConfig config, List<RenderContext.ItemState> items) {}

    /// Bounds the work on styles and items that never come apart.
    private static final int MAX_STEPS = 4_000;

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
    private int clashesBefore;
    private int tests;
    private final List<Group> lists = new ArrayList<>();
    private final List<RenderContext.ItemState> partners = new ArrayList<>();
    private final List<RenderContext.ItemState> others = new ArrayList<>();

    /// @param look renders a cite by the item's configuration
    /// @param order of the bibliography, for the letters
    Disambiguation(
            RenderContext context,
            Function<RenderContext.ItemState, Look> look,
            Comparator<RenderContext.ItemState> order) {
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
        for (List<RenderContext.ItemState> group : alike(states)) apart(group);
    }

    /// Some that come apart from the rest may still be alike among themselves: they are taken once more.
    private void apart(List<RenderContext.ItemState> group) {
        resolve(new ArrayList<>(group));
        for (List<RenderContext.ItemState> rest : alike(group)) {
            if (rest.size() == group.size()) continue;
            List<AmbigConfig> before = new ArrayList<>();
            for (RenderContext.ItemState s : rest) before.add(s.config);
            apart(rest);
            if (alike(rest).isEmpty()) continue;
            for (int i = 0; i < before.size(); i++) rest.get(i).config = before.get(i);
        }
    }

    private List<List<RenderContext.ItemState>> alike(List<RenderContext.ItemState> states) {
        Map<String, List<RenderContext.ItemState>> out = new LinkedHashMap<>();
        for (RenderContext.ItemState s : states)
            out.computeIfAbsent(look.apply(s).text, k -> new ArrayList<>()).add(s);
        out.values().removeIf(g -> g.size() < 2);
        return new ArrayList<>(out.values());
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
                Comparator.<RenderContext.ItemState, String>comparing(
                                s -> totals(looks.get(s.item.id())))
                        .thenComparing(s -> s.item.id()));
        AmbigConfig c = looks.get(group.getFirst().item.id());
        namesMax = total(c);
        base.disambiguate = 0;
        base.yearSuffix = -1;
        better = base.copy();
    }

    private static int total(@Nullable AmbigConfig c) {
        return c == null || c.totals.isEmpty() ? 0 : c.totals.getFirst();
    }

    private static String totals(@Nullable AmbigConfig c) {
        StringBuilder b = new StringBuilder();
        if (c != null) for (int n : c.totals) b.append(n).append(',');
        return b.isEmpty() ? "" : b.substring(0, b.length() - 1);
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
        lists.clear();
        lists.add(new Group(base, group));
        int steps = 0;
        while (!lists.isEmpty()) {
            set = 0;
            name = 0;
            clashesBefore = 1;
            clashes = 0;
            while (!lists.getFirst().items.isEmpty()) {
                if (++steps > MAX_STEPS) return;
                boolean max = increment();
                scan(lists.getFirst().items);
                step(max);
                if (!max) continue;
                if (mode < modes.size() - 1) mode++;
                else if (lists.size() > 1) lists.set(1, new Group(base, List.of()));
            }
            lists.removeFirst();
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

    private void scan(List<RenderContext.ItemState> items) {
        RenderContext.ItemState first = items.getFirst();
        String text = inPlace(first);
        partners.clear();
        others.clear();
        partners.add(first);
        for (RenderContext.ItemState s : items.subList(1, items.size()))
            (inPlace(s).equals(text) ? partners : others).add(s);
        clashesBefore = clashes;
        clashes = partners.size() - 1;
    }

    /// Names as they were printed are where the next step goes on: where a style has no initials, given names follow at
    /// once.
    private String inPlace(RenderContext.ItemState s) {
        Look l = look(s, base.copy());
        base.takeNames(l.config);
        return l.text;
    }

    private void step(boolean max) {
        switch (modes.get(mode)) {
            case NAMES -> names(max);
            case TEXT -> text(max);
            case YEARS -> years();
        }
    }

    private void settle(List<RenderContext.ItemState> items, AmbigConfig c) {
        for (RenderContext.ItemState s : items) s.config = c.copy();
    }

    private void now(List<RenderContext.ItemState> items) {
        lists.set(0, new Group(better, List.copyOf(items)));
    }

    private void later(List<RenderContext.ItemState> items) {
        lists.add(new Group(better, List.copyOf(items)));
    }

    private void names(boolean max) {
        if (clashes == 0) {
            capture();
            if (others.size() == 1) settle(others, better);
            settle(partners, better);
            if (others.size() == 1) others.clear();
            else if (!others.isEmpty()) fresh = true;
            now(others);
        } else if (others.size() == 1) {
            capture();
            settle(others, better);
            now(partners);
        } else if (clashes < clashesBefore) {
            capture();
            now(partners);
            later(others);
        } else if (max) {
            boolean last = mode == modes.size() - 1;
            now(last ? List.of() : others);
            later(partners);
            if (last) settle(partners, better);
        }
    }

    private void text(boolean max) {
        Group g = lists.getFirst();
        boolean done = clashes == 0 && others.size() < 2;
        int count = Math.min(base.disambiguate, tests);
        if (!done && (base.disambiguate == 0 || count != tests)) {
            mode = 0;
            base.disambiguate = count;
            better.disambiguate = count;
            if (count == 0) {
                fresh = true;
                base.disambiguate = 1;
            } else names(max);
        } else if (done || mode == modes.size() - 1) {
            settle(g.items, g.config);
            now(List.of());
        } else {
            mode = modes.size() - 1;
            g.config.disambiguate = Math.max(1, g.config.disambiguate);
            settle(g.items, g.config);
        }
    }

    private void years() {
        Group g = lists.getFirst();
        if (clashes > 0) {
            List<RenderContext.ItemState> sorted = new ArrayList<>(g.items);
            sorted.sort(order);
            int i = 0;
            for (RenderContext.ItemState s : sorted) {
                AmbigConfig c = g.config.copy();
                c.yearSuffix = i++;
                s.config = c;
            }
        }
        now(List.of());
    }
}
