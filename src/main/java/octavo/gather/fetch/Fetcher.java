package octavo.gather.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import octavo.world.Network;
import org.jspecify.annotations.Nullable;

/// Fetches sources and their images. Every address, those of redirects too, is looked up and checked before it is asked;
/// requests to private addresses are not made unless they are allowed. The bytes, the time and the number of requests
/// are bounded.
public final class Fetcher {
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_REQUESTS = 1_000;
    private static final int MOST_WAITS = 2;
    private static final long DOCUMENT_BYTES = 128L * 1024 * 1024;
    private static final long IMAGE_BYTES = 32L * 1024 * 1024;
    private static final long TOTAL_BYTES = 512L * 1024 * 1024;

    private final Network network;
    private final boolean allowPrivate;
    private int requests;

    /// How often a host let an image be waited for in vain.
    private final Map<String, Integer> waits = new HashMap<>();

    private long total;

    public Fetcher(Network network, boolean allowPrivate) {
        this.network = network;
        this.allowPrivate = allowPrivate;
    }

    /// A page, a feed, a document.
    ///
    /// @throws IOException when it can't be had; its message says why
    public Fetched document(URI address) throws IOException {
        return get(address, new Network.Limits(DOCUMENT_BYTES, Duration.ofSeconds(60)));
    }

    /// An image of a page; null when it can't be had.
    public byte @Nullable [] image(URI address) {
        if (waits.merge(String.valueOf(address.getHost()), 0, Integer::sum) >= MOST_WAITS)
            return null;
        try {
            Fetched f = get(address, new Network.Limits(IMAGE_BYTES, Duration.ofSeconds(20)));
            return f.mediaType().startsWith("text/html") ? null : f.bytes();
        } catch (Network.NoAnswerException e) {
            waits.merge(String.valueOf(address.getHost()), 1, Integer::sum);
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private Fetched get(URI address, Network.Limits limits) throws IOException {
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            check(at);
            if (++requests > MOST_REQUESTS)
                throw new IOException("more than " + MOST_REQUESTS + " requests for one source");
            if (total > TOTAL_BYTES)
                throw new IOException("more than " + TOTAL_BYTES + " bytes for one source");
            Network.Reply reply = network.get(at, limits);
            total += reply.body().length;
            String location = reply.header("location");
            if (reply.status() / 100 == 3 && location != null) {
                at = resolve(at, location);
                continue;
            }
            if (reply.status() / 100 != 2)
                throw new IOException("the server answered " + reply.status());
            String type = reply.header("content-type");
            byte[] bytes = decoded(reply, limits.bytes());
            if (bytes.length == 0) throw new IOException("the server sent nothing");
            return new Fetched(at, type == null ? "" : type, bytes);
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private void check(URI address) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.equals("http") && !scheme.equals("https") || host == null)
            throw new IOException("only addresses over http and https are read, not " + address);
        if (allowPrivate) return;
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        for (InetAddress a : network.addresses(plain)) {
            if (Addresses.isPrivate(a))
                throw new PrivateAddressException(
                        host
                                + (plain.equals(a.getHostAddress())
                                        ? " is"
                                        : " (" + a.getHostAddress() + ") is")
                                + " a private address");
        }
    }

    /// What a page names, from where the page is.
    ///
    /// @throws IOException when it is no address over http or https
    public static URI resolve(URI base, String reference) throws IOException {
        String r = reference.strip();
        if (r.matches("(?i)[a-z][a-z0-9+.-]*:.*")) return Addresses.parse(r);
        if (r.startsWith("//")) return Addresses.parse(base.getScheme() + ":" + r);
        String root = base.getScheme() + "://" + base.getRawAuthority();
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        if (r.startsWith("?")) return Addresses.parse(root + path + r);
        if (!r.startsWith("/")) r = path.substring(0, path.lastIndexOf('/') + 1) + r;
        if (!r.startsWith("/")) r = "/" + r;
        return Addresses.parse(root + r).normalize();
    }

    /// Compression was not asked for, but some servers compress all the same.
    private static byte[] decoded(Network.Reply reply, long most) throws IOException {
        String encoding = reply.header("content-encoding");
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity"))
            return reply.body();
        String kind = encoding.strip().toLowerCase(Locale.ROOT);
        boolean gzip = kind.matches("(?:x-)?gzip");
        if (!gzip && !kind.equals("deflate"))
            throw new IOException("the answer is encoded as " + encoding);
        byte[] body = reply.body();
        // Of `deflate` there are two: with zlib's head (RFC 9110, 8.4.1.2) and, wrongly, without.
        boolean bare =
                body.length < 2
                        || (body[0] & 0x0F) != 8
                        || ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 != 0;
        InputStream packed = new ByteArrayInputStream(body);
        try (InputStream in =
                gzip
                        ? new GZIPInputStream(packed)
                        : new InflaterInputStream(packed, new Inflater(bare))) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most)
                throw new IOException("the answer unpacks to more than " + most + " bytes");
            return bytes;
        }
    }

    /// The address is one of this machine or of its own network.
    public static final class PrivateAddressException extends IOException {
        PrivateAddressException(String message) {
            super(message);
        }
    }
}
