package octavo.cite.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Where locale files come from.
interface LocaleSource {
    /// @param tag such as `en-US`
    @Nullable CslElement locale(String tag);

    /// Those in the jar, each read when it is first asked for.
    static LocaleSource bundled() {
        return Bundled.INSTANCE;
    }

    /// Keeps what it read: locales never change while the program runs.
    final class Bundled implements LocaleSource {
        private static final Bundled INSTANCE = new Bundled();
        private final Map<String, CslElement> read = new ConcurrentHashMap<>();

        private Bundled() {}

        @Override
        public @Nullable CslElement locale(String tag) {
            CslElement known = read.get(tag);
            if (known != null) return known;
            for (int i = 0; i < tag.length(); i++)
                if (tag.charAt(i) != '-' && !Character.isLetterOrDigit(tag.charAt(i))) return null;
            String path = "/octavo/styles/citations/locales/locales-" + tag + ".xml";
            try (InputStream in = LocaleSource.class.getResourceAsStream(path)) {
                if (in == null) return null;
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                CslElement e = CslXml.read(xml);
                read.put(tag, e);
                return e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (CslXml.BadXml e) {
                throw new IllegalStateException(path, e);
            }
        }
    }
}
