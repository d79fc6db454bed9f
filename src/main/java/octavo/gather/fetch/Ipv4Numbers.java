package octavo.gather.fetch;

import java.util.Locale;

/// Addresses that are written as numbers, the way browsers read them (URL Standard, IPv4 parser): one to four parts, each
/// decimal, octal or hexadecimal, the last filling what is left. So all who read the address mean the same machine.
final class Ipv4Numbers {
    private Ipv4Numbers() {}

    /// Four decimal parts; a name stays as it is.
    ///
    /// @throws IllegalArgumentException when it ends with a number and is no address
    static String dotted(String host) {
        String h = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String[] parts = h.toLowerCase(Locale.ROOT).split("\\.", -1);
        if (!parts[parts.length - 1].matches("\\d+|0x[0-9a-f]*")) return h;
        if (parts.length > 4) throw new IllegalArgumentException(host);
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long n = number(parts[i]);
            boolean last = i == parts.length - 1;
            long most = last ? 1L << 8 * (5 - parts.length) : 256;
            if (n >= most) throw new IllegalArgumentException(host);
            address += last ? n : n << 8 * (3 - i);
        }
        return (address >> 24)
                + "."
                + (address >> 16 & 0xFF)
                + "."
                + (address >> 8 & 0xFF)
                + "."
                + (address & 0xFF);
    }

    private static long number(String part) {
        if (part.length() > 14) throw new IllegalArgumentException(part);
        if (part.startsWith("0x"))
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        return part.length() > 1 && part.startsWith("0")
                ? Long.parseLong(part, 8)
                : Long.parseLong(part);
    }
}
