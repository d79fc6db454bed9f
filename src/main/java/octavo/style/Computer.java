package octavo.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.Declaration.Custom;
import octavo.style.Declaration.Pending;
import octavo.style.Declaration.Typed;
import octavo.style.Declaration.Wide;
import octavo.style.Declaration.WideKeyword;
import octavo.style.css.Value;
import org.jspecify.annotations.Nullable;

/// From the declarations that hold for an element to its computed values.
final class Computer {
    private static final StyleState INITIAL = StyleState.initial();

    private double rootSizePt = ComputedStyle.INITIAL.font().sizePt();
    private double rootLinePt = ComputedStyle.INITIAL.text().lineHeightPt();

    /// Takes the root's font for `rem` and `rlh`.
    void root(StyleState root) {
        rootSizePt = root.font.sizePt;
        rootLinePt = root.text.lineHeightPt;
    }

    static StyleState initial() {
        return INITIAL;
    }

    /// @param meanings the matched declarations, weakest first
    /// @param language of the element's own `lang`, or null
    StyleState compute(
            StyleState parent, List<StyleSheet.Meaning> meanings, @Nullable String language) {
        StyleState state = begin(parent, language);
        apply(state, parent, meanings);
        finish(state, parent);
        return state;
    }

    static StyleState begin(StyleState parent, @Nullable String language) {
        StyleState state = parent.child();
        if (language != null) state.text.language = language;
        return state;
    }

    static void finish(StyleState state, StyleState parent) {
        boolean floats = state.box.floatMode != FloatMode.NONE;
        if (floats
                && (state.box.display == Display.INLINE
                        || state.box.display == Display.INLINE_BLOCK)) {
            state.box.display = Display.BLOCK;
        }
        state.finish(parent.computed());
    }

    void apply(StyleState state, StyleState parent, List<StyleSheet.Meaning> meanings) {
        if (meanings.isEmpty()) return;
        customProperties(state, meanings);
        Winners winners = new Winners();
        for (boolean important : new boolean[] {false, true}) {
            for (StyleSheet.Meaning m : meanings) {
                if (m.raw().important() != important) continue;
                for (Declaration d : m.parts()) win(d, state, winners);
            }
        }
        Scope scope = new Scope(state, parent, rootSizePt, rootLinePt);
        for (int i = 0; i < winners.size(); i++) {
            if (winners.of(i) == null || winners.isOverridden(i, state)) continue;
            switch (winners.of(i)) {
                case null -> {}
                case Typed<?> t -> t.apply(scope);
                case Wide w -> wide(w, state, parent);
                case Pending p -> throw new IllegalStateException(p.name());
                case Custom c -> throw new IllegalStateException(c.name());
            }
            // The first property is the font size, which a line height given as a number follows.
            if (i == 0) TextProperties.relineHeight(state);
        }
    }

    private static void win(Declaration d, StyleState state, Winners winners) {
        switch (d) {
            case Typed<?> t -> winners.put(Properties.indexOf(t.property()), t);
            case Wide w -> winners.put(Properties.indexOf(w.property()), w);
            case Custom c -> {}
            case Pending p -> {
                for (Declaration resolved : resolve(p, state)) win(resolved, state, winners);
            }
        }
    }

    /// "Invalid at computed-value time" (CSS Variables 1, section 3.1): as `unset`.
    private static List<Declaration> resolve(Pending p, StyleState state) {
        List<Value> values = Variables.substitute(p.values(), state.custom);
        List<Declaration> parts = values == null ? null : SheetCompiler.expand(p.name(), values);
        if (parts == null) {
            parts = SheetCompiler.expand(p.name(), List.of(new Value.Ident("unset")));
        }
        return parts == null ? List.of() : parts;
    }

    private static void wide(Wide w, StyleState state, StyleState parent) {
        boolean inherit =
                w.keyword() == WideKeyword.INHERIT
                        || w.keyword() == WideKeyword.UNSET && w.property().inherited();
        w.property().copier().accept(state, inherit ? parent : INITIAL);
    }

    private static void customProperties(StyleState state, List<StyleSheet.Meaning> meanings) {
        Map<String, List<Value>> own = new LinkedHashMap<>();
        for (boolean important : new boolean[] {false, true}) {
            for (StyleSheet.Meaning m : meanings) {
                if (m.raw().important() != important) continue;
                for (Declaration d : m.parts()) {
                    if (d instanceof Custom c) own.put(c.name(), c.values());
                }
            }
        }
        if (!own.isEmpty()) state.custom = Variables.resolve(state.custom, own);
    }
}
