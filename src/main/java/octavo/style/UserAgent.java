package octavo.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Octavo's own style sheet: what XHTML's elements are before any style.
final class UserAgent {
    private static final String RESOURCE = "ua.css";

    private UserAgent() {}

    private static final class Holder {
        static final StyleSheet SHEET = read();
    }

    static StyleSheet sheet() {
        return Holder.SHEET;
    }

    private static StyleSheet read() {
        try (InputStream in = UserAgent.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException(RESOURCE + " is missing from the jar");
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return StyleSheet.parse(RESOURCE, css).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
