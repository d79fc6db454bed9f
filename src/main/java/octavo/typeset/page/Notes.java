package octavo.typeset.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import org.jspecify.annotations.Nullable;

/// The footnotes of a section: those that are called, by id, and those that hang on their place.
final class Notes {
    private final Map<String, StyledElement> floats = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, NoteBlock> blocks = new HashMap<>();
    private final List<NoteBlock> hung = new ArrayList<>();
    private final Function<StyledElement, NoteBlock> setter;

    /// @param setter makes a column of a note's element
    Notes(StyledElement section, Function<StyledElement, NoteBlock> setter) {
        this.setter = setter;
        collectFloats(section);
        if (!floats.isEmpty()) collectCalls(section);
    }

    private void collectFloats(StyledElement e) {
        String id = e.pseudo() == null ? e.element().id() : null;
        if (id != null && e.style().box().floatMode() == FloatMode.FOOTNOTE) floats.put(id, e);
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement c) collectFloats(c);
        }
    }

    private void collectCalls(StyledElement e) {
        if (e.style().box().floatMode() == FloatMode.FOOTNOTE) return;
        String id = callOf(e);
        if (id != null && floats.containsKey(id)) called.add(id);
        for (StyledNode n : e.children()) {
            if (n instanceof StyledElement c) collectCalls(c);
        }
    }

    /// The id of the note that a mark in the text calls, or null when the element is no such mark.
    static @Nullable String callOf(StyledElement e) {
        if (e.pseudo() != null || !e.element().name().equals("a")) return null;
        String href = e.element().attribute("href");
        return href != null && href.startsWith("#") ? href.substring(1) : null;
    }

    boolean isCalled(StyledElement e) {
        String id = e.element().id();
        return id != null && called.contains(id);
    }

    @Nullable NoteBlock byId(String id) {
        StyledElement e = floats.get(id);
        if (e == null) return null;
        NoteBlock b = blocks.get(id);
        if (b == null) {
            b = setter.apply(e);
            blocks.put(id, b);
        }
        return b;
    }

    /// Takes a note without a call.
    ///
    /// @return its number for [#hung]
    int hang(NoteBlock b) {
        hung.add(b);
        return hung.size() - 1;
    }

    NoteBlock hung(int number) {
        return hung.get(number);
    }
}
