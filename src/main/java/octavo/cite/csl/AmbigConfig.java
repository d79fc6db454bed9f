package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// How far the cites of an item are expanded to tell it from others.
final class AmbigConfig {
    /// For each list of names, how many are shown.
    final List<Integer> names = new ArrayList<>();

    /// For each name of each list: 0 family name, 1 initials, 2 given names.
    final List<List<Integer>> givens = new ArrayList<>();

    /// For each list of names, how many there are.
    final List<Integer> totals = new ArrayList<>();

    /// How many of the conditions `disambiguate="true"` hold.
    int disambiguate;

    /// From 0 on; -1 for none.
    int yearSuffix = -1;

    AmbigConfig copy() {
        AmbigConfig c = new AmbigConfig();
        c.names.addAll(names);
        c.totals.addAll(totals);
        for (List<Integer> g : givens) c.givens.add(new ArrayList<>(g));
        c.disambiguate = disambiguate;
        c.yearSuffix = yearSuffix;
        return c;
    }

    /// Shows as many names, given as fully, as the other does.
    void takeNames(AmbigConfig other) {
        names.clear();
        names.addAll(other.names);
        givens.clear();
        for (List<Integer> g : other.givens) givens.add(new ArrayList<>(g));
    }

    int names(int set) {
        return set < names.size() ? names.get(set) : 0;
    }

    int given(int set, int name) {
        if (set >= givens.size() || name >= givens.get(set).size()) return 0;
        return givens.get(set).get(name);
    }

    void setNames(int set, int n) {
        while (names.size() <= set) names.add(0);
        names.set(set, n);
    }

    void setTotal(int set, int n) {
        while (totals.size() <= set) totals.add(0);
        totals.set(set, n);
    }

    void setGiven(int set, int name, int level) {
        while (givens.size() <= set) givens.add(new ArrayList<>());
        List<Integer> g = givens.get(set);
        while (g.size() <= name) g.add(0);
        g.set(name, level);
    }
}
