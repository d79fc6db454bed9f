package octavo.gather;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.fetch.Fetcher;
import octavo.gather.html.ImageSink;
import org.jspecify.annotations.Nullable;

/// The images of a page that was fetched.
final class RemoteFiles implements ImageSink.Files {
    private static final int MOST = 500;
    private static final long MOST_NANOS = 180_000_000_000L;
    private static final Pattern BASE =
            Pattern.compile("(?is)<base\\s[^>]{0,2000}?href\\s*=\\s*[\"']?([^\"'\\s>]+)");

    private final Fetcher fetcher;
    private final URI base;
    private final long began = System.nanoTime();
    private int asked;

    RemoteFiles(Fetcher fetcher, URI base) {
        this.fetcher = fetcher;
        this.base = base;
    }

    /// The address from which a page's relative addresses go: its own, or what its `base` says.
    static URI base(URI page, String text) {
        Matcher m = BASE.matcher(text.substring(0, Math.min(text.length(), 200_000)));
        if (!m.find()) return page;
        try {
            return Fetcher.resolve(page, m.group(1).replace("&amp;", "&"));
        } catch (IOException e) {
            return page;
        }
    }

    @Override
    public byte @Nullable [] read(String path) {
        if (++asked > MOST || System.nanoTime() - began > MOST_NANOS) return null;
        try {
            return fetcher.image(Fetcher.resolve(base, path));
        } catch (IOException e) {
            return null;
        }
    }
}
