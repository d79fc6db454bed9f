package octavo.content.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a credit line says: "Photo: A / Agency", "by A, CC BY-SA 2.0, via Wikimedia Commons". Nothing is claimed that
/// the line doesn't say: `cc NAME` is a credit, and its licence is not known.
///
/// @param creator who made the image
/// @param holder of the rights, or who lent it: `© 2015 NAME`, `Courtesy of NAME`
/// @param agencies through which it came: `AFP`, `Getty Images`
/// @param platform where it was found: `Wikimedia Commons`, `Flickr`
/// @param license SPDX id; `CC-BY-SA` without a version where the line has none
/// @param year of a copyright notice
public record CreditLine(
        String text,
        @Nullable Claim creator,
        @Nullable Claim holder,
        List<Claim> agencies,
        @Nullable Claim platform,
        @Nullable Claim license,
        @Nullable String year) {
    public CreditLine {
        agencies = List.copyOf(agencies);
    }

    /// How sure a claim is.
    public enum Confidence {
        /// The line says it in a form that has one meaning.
        SURE,
        /// Read from the place in the line alone, or with a part missing: a licence without a version.
        LIKELY
    }

    /// A value, and how sure it is.
    public record Claim(String value, Confidence confidence) {}

    /// Reads a line, in English, German, French, Spanish, Russian or Polish. Of a caption that ends in a credit, the
    /// credit is read.
    ///
    /// @param line at most 2,000 characters of it are looked at
    public static CreditLine parse(String line) {
        return new CreditReader(line).read();
    }

    /// Does the line say nothing that could be owed to anybody?
    public boolean empty() {
        return creator == null
                && holder == null
                && agencies.isEmpty()
                && platform == null
                && license == null;
    }
}
