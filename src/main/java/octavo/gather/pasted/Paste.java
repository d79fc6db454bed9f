package octavo.gather.pasted;

import java.util.List;

/// The units with their shapes.
record Paste(List<Unit> units, List<Shape> shapes) {
    static Paste of(List<Unit> units) {
        return new Paste(List.copyOf(units), units.stream().map(u -> Shape.of(u.text())).toList());
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
