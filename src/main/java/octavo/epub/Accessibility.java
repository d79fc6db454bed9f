package octavo.epub;

import java.util.ArrayList;
import java.util.List;

/// Accessibility metadata (EPUB Accessibility 1.1), computed from what is in the book.
///
/// @param features of Schema.org's vocabulary for accessibility
/// @param falls whether something is in the book that no level of WCAG allows: an image or a formula without alternative
record Accessibility(
        List<String> modes,
        List<String> sufficient,
        List<String> features,
        List<String> hazards,
        String summary,
        String summaryLanguage,
        boolean falls) {
    /// @param index the book has one
    static Accessibility of(
            ImageFiles images, Formulas formulas, boolean pages, boolean index, String language) {
        List<String> modes = new ArrayList<>(List.of("textual"));
        if (images.any()) modes.add("visual");
        List<String> sufficient = new ArrayList<>();
        if (images.allDescribed()) sufficient.add("textual");
        if (images.any()) sufficient.add("textual,visual");
        List<String> features =
                new ArrayList<>(
                        List.of(
                                "ARIA",
                                "displayTransformability",
                                "readingOrder",
                                "structuralNavigation",
                                "tableOfContents"));
        if (images.any() && images.allDescribed()) features.add("alternativeText");
        if (formulas.any() && formulas.allConverted())
            features.addAll(List.of("MathML", "describedMath"));
        if (index) features.add("index");
        if (pages) features.addAll(List.of("pageBreakMarkers", "pageNavigation"));
        List<String> hazards =
                images.animated()
                        ? List.of(
                                "unknownFlashingHazard",
                                "unknownMotionSimulationHazard",
                                "noSoundHazard")
                        : List.of("none");
        SummaryWords words = SummaryWords.of(language);
        List<String> summary = new ArrayList<>();
        summary.add(pages ? words.pages() : words.landmarks());
        if (images.any())
            summary.add(images.allDescribed() ? words.described() : words.undescribed());
        if (formulas.any())
            summary.add(formulas.allConverted() ? words.formulas() : words.sources());
        String space = words.language().equals("ja") ? "" : " ";
        return new Accessibility(
                modes,
                sufficient,
                features,
                hazards,
                String.join(space, summary),
                words.language(),
                images.any() && !images.allDescribed()
                        || formulas.any() && !formulas.allConverted());
    }
}
