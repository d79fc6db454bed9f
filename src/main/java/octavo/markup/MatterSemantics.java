package octavo.markup;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an editor's text is, by the name of its file: `preface.md` is a preface (EPUB Structural Semantics Vocabulary
/// 1.1, DPUB-ARIA 1.1).
///
/// @param ariaRole null where there is none
record MatterSemantics(@Nullable String epubType, @Nullable String ariaRole) {
    private static final Map<String, MatterSemantics> KNOWN =
            Map.ofEntries(
                    both("preface", "preface"),
                    both("foreword", "foreword"),
                    both("introduction", "introduction"),
                    both("prologue", "prologue"),
                    both("acknowledgments", "acknowledgments"),
                    Map.entry(
                            "acknowledgements",
                            new MatterSemantics("acknowledgments", "doc-acknowledgments")),
                    both("afterword", "afterword"),
                    both("epilogue", "epilogue"),
                    both("conclusion", "conclusion"),
                    both("appendix", "appendix"),
                    both("glossary", "glossary"),
                    both("errata", "errata"));

    private static final MatterSemantics NONE = new MatterSemantics(null, null);

    static MatterSemantics of(String id) {
        String name = id.toLowerCase(Locale.ROOT).replaceAll("^[0-9-]+|[-0-9]+$", "");
        return KNOWN.getOrDefault(name, NONE);
    }

    private static Map.Entry<String, MatterSemantics> both(String name, String role) {
        return Map.entry(name, new MatterSemantics(role, "doc-" + role));
    }
}
