package octavo.pdf;

import octavo.press.PressProfile;
import octavo.press.PressProfile.Cover;
import org.jspecify.annotations.Nullable;

/// Back, spine and front in one. Points from the trimmed sheet's top left corner, y downwards; the bleed has negative
/// places.
///
/// @param safe between text and the trim
/// @param spineText how wide text on the spine may be; 0 where there may be none
/// @param rightToLeft the front is on the left
public record CoverGeometry(
        double trimWidth,
        double trimHeight,
        double spine,
        double bleed,
        double safe,
        double spineText,
        boolean rightToLeft) {
    /// Where a profile says nothing of covers.
    private static final Cover USUAL = new Cover(0, 100, 4.5, 18);

    /// Of a page; paper of 80 to 90 g/m².
    public static final double USUAL_PAGE = 0.0025 * 72;

    /// Text is no smaller than this, in points of its width on the spine.
    private static final double LEAST_SPINE_TEXT = 7;

    /// @param pages of the finished book
    /// @param page thickness
    public static CoverGeometry of(
            PressProfile profile,
            double trimWidth,
            double trimHeight,
            int pages,
            double page,
            boolean rightToLeft) {
        @Nullable Cover own = profile.cover();
        Cover c = own != null ? own : USUAL;
        double spine = pages * page;
        double room = spine - 2 * c.spineMargin();
        return new CoverGeometry(
                trimWidth,
                trimHeight,
                spine,
                own != null ? c.bleed() : profile.bleed(),
                c.safe(),
                pages >= c.spineTextFrom() && room >= LEAST_SPINE_TEXT ? room : 0,
                rightToLeft);
    }

    /// The front alone, for a screen.
    static CoverGeometry front(double width, double height) {
        return new CoverGeometry(width, height, 0, 0, width / 24, 0, false);
    }

    public double width() {
        return 2 * trimWidth + spine;
    }

    double frontX() {
        return rightToLeft ? 0 : trimWidth + spine;
    }

    double backX() {
        return rightToLeft ? trimWidth + spine : 0;
    }

    double spineX() {
        return trimWidth;
    }
}
