package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;

/// The traits that a line has.
final class Traits {
    private final List<String> names = new ArrayList<>();

    void add(String name) {
        names.add(name);
    }

    void add(String group, String value) {
        names.add(group + "=" + value);
    }

    /// The first trait that begins so, or nothing.
    String value(String group) {
        for (String n : names) if (n.startsWith(group)) return n;
        return "";
    }

    List<String> names() {
        return names;
    }
}
