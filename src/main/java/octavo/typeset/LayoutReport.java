package octavo.typeset;

import java.util.List;

/// What layout has to say of its pages, for the build's report.
///
/// @param rounds how often the contents had to be set until its numbers stood still
public record LayoutReport(
        int pages, int rounds, List<SectionPages> sections, List<LayoutException> exceptions) {
    public LayoutReport {
        sections = List.copyOf(sections);
        exceptions = List.copyOf(exceptions);
    }

    /// @param firstPage physical number from 1
    /// @param firstLabel as printed
    public record SectionPages(
            String sectionId, int firstPage, int pageCount, String firstLabel, String lastLabel) {}

    /// Something that could not be kept.
    ///
    /// @param kind `widow`, `orphan`, `overfull-line` ...
    /// @param text words of the line
    public record LayoutException(
            String kind, String sectionId, String pageLabel, String text, double amountPt) {}
}
