package octavo.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All longhands, in the order in which they are computed: what others depend on (font size, line height, colour)
/// first.
final class Properties {
    private static final List<Property<?>> ALL = all();
    private static final Map<String, Integer> INDEX = index();

    private Properties() {}

    private static List<Property<?>> all() {
        List<Property<?>> all = new ArrayList<>();
        all.addAll(FontProperties.ALL);
        all.addAll(TextProperties.ALL);
        all.addAll(BoxProperties.ALL);
        all.addAll(FlowProperties.ALL);
        all.addAll(ColumnProperties.ALL);
        all.addAll(GeneratedProperties.ALL);
        all.addAll(PageProperties.ALL);
        return List.copyOf(all);
    }

    private static Map<String, Integer> index() {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) map.put(ALL.get(i).name(), i);
        return map;
    }

    static List<Property<?>> list() {
        return ALL;
    }

    static @Nullable Property<?> of(String name) {
        Integer i = INDEX.get(name);
        return i == null ? null : ALL.get(i);
    }

    /// Place in the order of computing.
    static int indexOf(Property<?> p) {
        Integer i = INDEX.get(p.name());
        if (i == null) throw new IllegalArgumentException(p.name());
        return i;
    }
}
