package octavo.epub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import org.jspecify.annotations.Nullable;

/// A place of the book that readers go to from anywhere: the landmarks of EPUB 3.3 (section 7.4.2.2) and the guide of EPUB 2
/// (OPF 2.0.1, section 2.6) are made of them.
///
/// @param type of the EPUB Structural Semantics Vocabulary
/// @param guide type in the guide, or null where it has none
/// @param title as it is shown
record Landmark(String type, @Nullable String guide, String title, MarkupSection section) {
    /// What has a landmark by its `epub:type`, and the name that the guide has for it.
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("titlepage", "title-page"),
                    Map.entry("copyright-page", "copyright-page"),
                    Map.entry("toc", "toc"),
                    Map.entry("loi", "loi"),
                    Map.entry("foreword", "foreword"),
                    Map.entry("preface", "preface"),
                    Map.entry("introduction", ""),
                    Map.entry("acknowledgments", "acknowledgements"),
                    Map.entry("afterword", ""),
                    Map.entry("appendix", ""),
                    Map.entry("glossary", "glossary"),
                    Map.entry("endnotes", "notes"),
                    Map.entry("bibliography", "bibliography"),
                    Map.entry("index", "index"),
                    Map.entry("other-credits", ""),
                    Map.entry("colophon", "colophon"));

    /// In the order of the book, each type once.
    static List<Landmark> of(MarkupDocument document) {
        NavWords words = NavWords.of(document.language());
        List<Landmark> marks = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MarkupSection s : document.sections()) {
            if (s.kind().zone() == SectionKind.Zone.BODY) {
                if (known.add("bodymatter"))
                    marks.add(new Landmark("bodymatter", "text", words.text(), s));
                continue;
            }
            String type = type(s);
            String guide = TYPES.get(type);
            if (guide == null || !known.add(type)) continue;
            String title = title(type, s, words);
            if (!title.isEmpty())
                marks.add(new Landmark(type, guide.isEmpty() ? null : guide, title, s));
        }
        return marks;
    }

    private static String type(MarkupSection s) {
        return switch (s.kind()) {
            case TITLE -> "titlepage";
            case COPYRIGHT -> "copyright-page";
            case CONTENTS -> "toc";
            case BIBLIOGRAPHY -> "bibliography";
            case LIST_OF_FIGURES -> "loi";
            case INDEX -> "index";
            default -> {
                String type = s.element().attribute("epub:type");
                yield type == null ? "" : type;
            }
        };
    }

    private static String title(String type, MarkupSection s, NavWords words) {
        return switch (type) {
            case "titlepage" -> words.titlePage();
            case "copyright-page" -> words.copyright();
            case "toc" -> words.contents();
            default -> s.title();
        };
    }
}
