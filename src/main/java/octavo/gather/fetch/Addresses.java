package octavo.gather.fetch;

import java.io.IOException;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// What may be asked for at all.
public final class Addresses {
    private Addresses() {}

    /// An address as people write it and pages name it: spaces and letters beyond ASCII are encoded, the fragment and
    /// the user's name are left out.
    ///
    /// @throws IOException when it is none over http or https
    public static URI parse(String text) throws IOException {
        String t = text.strip().replaceAll("#.*$", "");
        int scheme = t.indexOf("://");
        String kind = scheme < 0 ? "" : t.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!kind.equals("http") && !kind.equals("https"))
            throw new IOException("only addresses over http and https are read");
        int start = scheme + 3;
        int end = start;
        while (end < t.length() && "/?\\".indexOf(t.charAt(end)) < 0) end++;
        String authority = t.substring(start, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        String port = "";
        if (colon > host.lastIndexOf(']')) {
            port = host.substring(colon);
            host = host.substring(0, colon);
        }
        try {
            if (!host.startsWith("["))
                host = Ipv4Numbers.dotted(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
            URI uri = new URI(kind + "://" + host + port + encode(t.substring(end)));
            if (uri.getHost() == null || uri.getHost().isEmpty())
                throw new IOException("the address names no host");
            return uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("it is no address", e);
        }
    }

    private static String encode(String pathAndQuery) {
        StringBuilder b = new StringBuilder();
        byte[] bytes = pathAndQuery.replace('\\', '/').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            boolean percent =
                    c == '%'
                            && !(i + 2 < bytes.length
                                    && Character.digit(bytes[i + 1], 16) >= 0
                                    && Character.digit(bytes[i + 2], 16) >= 0);
            if (c <= ' ' || c >= 0x7F || "\"<>^`{|}".indexOf(c) >= 0 || percent)
                b.append(String.format(Locale.ROOT, "%%%02X", c));
            else b.append((char) c);
        }
        return b.toString();
    }

    /// Whether an address belongs to this machine, to a local network, to a provider's own services, or to nobody: the
    /// blocks of IANA's registries of special-purpose addresses (RFC 6890), and what is embedded in IPv6 ones.
    public static boolean isPrivate(InetAddress address) {
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPrivate4(b) : isPrivate6(address, b);
    }

    private static boolean isPrivate4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        int d = bytes[3] & 0xFF;
        return a == 0
                || a == 10
                || a == 127
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 224
                // The address at which Azure's machines ask for their own data.
                || a == 168 && b == 63 && c == 129 && d == 16;
    }

    private static boolean isPrivate6(InetAddress address, byte[] b) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        if ((b[0] & 0xFE) == 0xFC) return true; // unique local
        int head = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        if (head == 0x2002) return isPrivate4(Arrays.copyOfRange(b, 2, 6)); // 6to4
        if (head == 0x0064 && (b[4] != 0 || b[5] != 0)) return true; // a network's own NAT64
        if (head == 0x0064) return isPrivate4(Arrays.copyOfRange(b, 12, 16)); // NAT64
        if (head == 0x2001 && b[2] == 0) return true; // Teredo and other protocols' own
        if (head == 0x2001 && b[2] == 0x0D && (b[3] & 0xFF) == 0xB8) return true; // documentation
        if (head == 0x0100) return true; // discard
        if (b[10] == 0x5E && (b[11] & 0xFF) == 0xFE && (b[8] & 0xFD) == 0 && b[9] == 0)
            return isPrivate4(Arrays.copyOfRange(b, 12, 16)); // ISATAP
        if (head == 0 && (b[8] & 0xFF) == 0xFF && (b[9] & 0xFF) == 0xFF && b[10] == 0 && b[11] == 0)
            return isPrivate4(Arrays.copyOfRange(b, 12, 16)); // translated (RFC 2765)
        boolean compatible = true;
        for (int i = 0; i < 10; i++) compatible &= b[i] == 0;
        return compatible;
    }
}
