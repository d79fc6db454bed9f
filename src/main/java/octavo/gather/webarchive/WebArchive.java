package octavo.gather.webarchive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page saved with what belongs to it in one file: as a MIME message (MHTML), as Safari's property list, or packed (by
/// SingleFile, say).
public final class WebArchive {
    private final Page page;
    private final Map<String, byte[]> byName;

    /// @param html of the page, still in its character set
    /// @param charset as the archive states it, or null
    /// @param location of the page: its address, its path in the archive, or empty where it is not stated
    /// @param saved ISO date of the day on which it was saved, where the archive states it
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Page(
            byte[] html, @Nullable Charset charset, String location, @Nullable String saved) {}

    /// @param byName the files by their address, by `cid:` and their id, or by their path
    WebArchive(Page page, Map<String, byte[]> byName) {
        this.page = page;
        this.byName = byName;
    }

    /// Whether a file begins like one that only an archive begins like, whatever it is called.
    public static boolean isPacked(byte[] bytes) {
        return SafariArchive.is(bytes) || PackedArchive.is(bytes);
    }

    /// Whether a file begins like a MIME message that holds a page.
    public static boolean isMime(byte[] bytes) {
        return MimeArchive.is(bytes);
    }

    /// @throws IOException when there is no page in it, or it is beyond the bounds
    public static WebArchive parse(byte[] bytes) throws IOException {
        if (SafariArchive.is(bytes)) return SafariArchive.read(bytes);
        if (PackedArchive.is(bytes)) return PackedArchive.read(bytes);
        return MimeArchive.read(bytes);
    }

    public Page page() {
        return page;
    }

    /// A file by its address, `cid:`, or a path relative to the page; null where the archive has none.
    public byte @Nullable [] file(String address) {
        byte[] bytes = byName.get(address);
        if (bytes == null && address.toLowerCase(Locale.ROOT).startsWith("cid:"))
            return byName.get("cid:" + address.substring(4).replace("%40", "@"));
        if (bytes == null) bytes = byName.get(Locations.resolve(page.location(), address));
        return bytes;
    }
}
