package octavo.testing;

import java.io.IOException;
import java.nio.file.Path;

/// Chromium without a window.
public final class Browser {
    private Browser() {}

    /// The document as it stands when its scripts have run. Files may read others beside them.
    ///
    /// @param profile a folder for the browser's own files
    /// @param virtualMs time that its scripts are given, which passes as fast as they need it
    public static String dom(Path file, Path profile, int virtualMs) throws IOException {
        return Tool.run(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + profile,
                "--allow-file-access-from-files",
                "--virtual-time-budget=" + virtualMs,
                "--dump-dom",
                file.toUri().toString());
    }
}
