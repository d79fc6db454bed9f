package octavo.pdf;

import octavo.press.PressProfile;
import org.jspecify.annotations.Nullable;

/// How a PDF is written.
///
/// @param claimUa state conformance to PDF/UA-1 (ISO 14289-1); it is left out all the same where the document shows
///     that it can't hold, such as for a figure without alternative text
/// @param claimA state conformance to PDF/A-2a (ISO 19005-2)
/// @param deflateLevel 1 to 9; 3 makes files 6 % larger than 4 and takes three quarters of the time
/// @param press for which the file is made, without tags and links; null for the accessible file
public record PdfOptions(
        boolean claimUa, boolean claimA, int deflateLevel, @Nullable PressProfile press) {
    /// Tagged, PDF/UA-1 and PDF/A-2a.
    public static final PdfOptions ACCESSIBLE = new PdfOptions(true, true, 3);

    public PdfOptions(boolean claimUa, boolean claimA, int deflateLevel) {
        this(claimUa, claimA, deflateLevel, null);
    }

    /// The same pages for a printer.
    public static PdfOptions press(PressProfile profile) {
        return new PdfOptions(false, false, 6, profile);
    }
}
