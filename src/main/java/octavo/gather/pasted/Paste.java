package octavo.gather.pasted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The units with their shapes.
///
/// @param repeats how often each short line stands there
record Paste(List<Unit> units, List<Shape> shapes, Map<String, Integer> repeats) {
    static Paste of(List<Unit> units) {
        List<Shape> shapes = units.stream().map(u -> Shape.of(u.text())).toList();
        Map<String, Integer> repeats = new HashMap<>();
        for (Unit u : units) if (u.text().length() <= 160) repeats.merge(u.text(), 1, Integer::sum);
        return new Paste(List.copyOf(units), shapes, Map.copyOf(repeats));
    }

    int times(String text) {
        return repeats.getOrDefault(text, 1);
    }

    /// A label of up to four words that stands three times or more; not what people say or count.
    boolean often(String text) {
        return times(text) >= 3
                && Shape.headingLike(text)
                && Shape.of(text).count() <= 4
                && !Shape.of(text).item();
    }

    int size() {
        return units.size();
    }

    String text(int i) {
        return units.get(i).text();
    }

    Shape shape(int i) {
        return shapes.get(i);
    }

    /// Text that an author wrote, as far as its shape can tell: no cookie banner, no request to subscribe.
    boolean prose(int i) {
        return shape(i).prose() && !pitch(i);
    }

    /// A sentence or two of the site's own: most of its words are those of buttons and forms.
    boolean pitch(int i) {
        Shape s = shape(i);
        return s.count() >= 5
                && s.count() <= 70
                && (s.interfaceStrong() >= 1 && s.interfaceShare() >= 0.72
                        || s.interfaceStrong() >= 2 && s.interfaceShare() >= 0.6
                        || s.interfaceStrong() >= 4);
    }

    boolean sentence(int i) {
        return shape(i).sentence() && shape(i).count() >= 4 && !pitch(i);
    }
}
