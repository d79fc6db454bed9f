package octavo.style.css;

import com.helger.css.utils.ECSSColor;
import org.jspecify.annotations.Nullable;

/// The colour names of CSS Color 4, section 6.1.
public final class ColorNames {
    private ColorNames() {}

    /// 0xRRGGBB, or -1 for a name that is none.
    public static int rgb(String name) {
        @Nullable ECSSColor c = ECSSColor.getFromNameCaseInsensitiveOrNull(name);
        return c == null ? -1 : c.getRed() << 16 | c.getGreen() << 8 | c.getBlue();
    }
}
