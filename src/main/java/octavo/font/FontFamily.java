package octavo.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The faces of one family, and the choice among them.
final class FontFamily {
    private final String name;
    private final List<FontEntry> entries = new ArrayList<>();

    FontFamily(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /// Scripts for which the family is a good choice; empty when that is not known, as of a book's own family.
    Set<String> scripts() {
        return entries.getFirst().scripts();
    }

    List<FontEntry> entries() {
        return List.copyOf(entries);
    }

    /// The first face of a weight and slope stays.
    void add(FontEntry entry) {
        for (FontEntry e : entries) {
            if (e.weight() == entry.weight() && e.italic() == entry.italic()) return;
        }
        entries.add(entry);
    }

    /// CSS Fonts 4, section 5.2: the slope first ("if the desired value is italic ... then normal values"), then the
    /// weight.
    FontEntry match(int weight, boolean italic) {
        FontEntry best = entries.getFirst();
        int bestCost = Integer.MAX_VALUE;
        for (FontEntry e : entries) {
            int cost = weightCost(weight, e.weight()) + (e.italic() == italic ? 0 : 10_000);
            if (cost < bestCost) {
                best = e;
                bestCost = cost;
            }
        }
        return best;
    }

    /// "If the desired weight is inclusively between 400 and 500, weights greater than or equal to the target weight
    /// are checked in ascending order until 500 is hit and checked, followed by weights less than the target weight in
    /// descending order, followed by weights greater than 500 ... If the desired weight is less than 400, weights less
    /// than or equal to the desired weight are checked in descending order followed by weights above ... If greater
    /// than 500, weights greater than or equal ... in ascending order followed by weights below."
    private static int weightCost(int desired, int weight) {
        int distance = Math.abs(weight - desired);
        boolean first;
        if (desired < 400) first = weight <= desired;
        else if (desired > 500) first = weight >= desired;
        else if (weight >= desired && weight <= 500) first = true;
        else return distance + (weight < desired ? 1000 : 2000);
        return first ? distance : distance + 1000;
    }
}
