package octavo.font;

import org.lwjgl.system.Configuration;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/// Loads HarfBuzz once. LWJGL unpacks its libraries into a folder of the user's below the temporary folder, named by
/// version, and keeps them for the next run.
final class Natives {
    static {
        Configuration.DISABLE_CHECKS.set(true);
        Configuration.DISABLE_FUNCTION_CHECKS.set(true);
        Configuration.DEBUG.set(false);
        HarfBuzz.hb_buffer_destroy(HarfBuzz.hb_buffer_create());
    }

    private Natives() {}

    @SuppressWarnings("EmptyMethod") // Running the class initializer is the work.
    static void load() {}
}
