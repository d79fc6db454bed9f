package octavo.epub;

import java.util.ArrayList;
import java.util.List;

/// Accessibility metadata (EPUB Accessibility 1.1), computed from what is in the book.
record Accessibility(
        List<String> modes,
        List<String> sufficient,
        List<String> features,
        List<String> hazards,
        String summary) {
    static Accessibility of(ImageFiles images, Formulas formulas, boolean pages) {
        List<String> modes = new ArrayList<>(List.of("textual"));
        if (images.any()) modes.add("visual");
        List<String> sufficient = new ArrayList<>();
        if (images.allDescribed()) sufficient.add("textual");
        if (images.any()) sufficient.add("textual,visual");
        List<String> features =
                new ArrayList<>(
                        List.of(
                                "displayTransformability",
                                "readingOrder",
                                "structuralNavigation",
                                "tableOfContents"));
        if (images.any() && images.allDescribed()) features.add("alternativeText");
        if (formulas.any() && formulas.allConverted()) features.add("MathML");
        if (pages) features.addAll(List.of("pageBreakMarkers", "pageNavigation"));
        List<String> hazards =
                images.animated()
                        ? List.of(
                                "unknownFlashingHazard",
                                "unknownMotionSimulationHazard",
                                "noSoundHazard")
                        : List.of("none");
        StringBuilder summary =
                new StringBuilder(
                        "The text reflows and can be read aloud; headings, contents and ");
        summary.append(pages ? "page numbers of the print edition" : "landmarks")
                .append(" can be navigated.");
        if (images.any()) {
            summary.append(
                    images.allDescribed()
                            ? " All images have alternative texts or are decorative."
                            : " Some images have no alternative text.");
        }
        if (formulas.any()) {
            summary.append(
                    formulas.allConverted()
                            ? " All formulas are MathML with alternative texts."
                            : " Some formulas stand as their source.");
        }
        return new Accessibility(modes, sufficient, features, hazards, summary.toString());
    }
}
