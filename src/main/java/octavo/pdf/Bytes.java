package octavo.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// PDF syntax as it is written: a growing array of bytes.
final class Bytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] data;
    private int size;

    Bytes(int capacity) {
        data = new byte[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    byte[] array() {
        return data;
    }

    byte[] copy() {
        return Arrays.copyOf(data, size);
    }

    void clear() {
        size = 0;
    }

    private void ensure(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
    }

    Bytes octet(int b) {
        if (size == data.length) ensure(1);
        data[size++] = (byte) b;
        return this;
    }

    Bytes octets(byte[] b, int from, int length) {
        ensure(length);
        System.arraycopy(b, from, data, size, length);
        size += length;
        return this;
    }

    Bytes append(Bytes other) {
        return octets(other.data, 0, other.size);
    }

    /// Characters of ASCII, as they are.
    @SuppressWarnings("deprecation") // the one conversion without a table or an allocation
    Bytes ascii(String s) {
        int n = s.length();
        ensure(n);
        s.getBytes(0, n, data, size);
        size += n;
        return this;
    }

    Bytes integer(int v) {
        ensure(11);
        if (v < 0) {
            data[size++] = '-';
            if (v == Integer.MIN_VALUE) return ascii("2147483648");
            v = -v;
        }
        int digits = 1;
        for (int t = v; t >= 10; t /= 10) digits++;
        int at = size + digits;
        size = at;
        do {
            data[--at] = (byte) ('0' + v % 10);
            v /= 10;
        } while (v != 0);
        return this;
    }

    /// A number in hundredths: `1234` is written as `12.34`, `-50` as `-.5`.
    Bytes hundredths(long v) {
        if (v < 0) {
            octet('-');
            v = -v;
        }
        int whole = (int) Math.min(v / 100, Integer.MAX_VALUE);
        int rest = (int) (v % 100);
        if (whole != 0 || rest == 0) integer(whole);
        if (rest != 0) {
            octet('.').octet('0' + rest / 10);
            if (rest % 10 != 0) octet('0' + rest % 10);
        }
        return this;
    }

    /// To two decimals.
    Bytes number(double v) {
        return hundredths(Math.round(v * 100));
    }

    /// To five decimals, for matrices.
    Bytes precise(double v) {
        long n = Math.round(v * 100_000);
        if (n < 0) {
            octet('-');
            n = -n;
        }
        ascii(Long.toString(n / 100_000));
        int rest = (int) (n % 100_000);
        if (rest == 0) return this;
        octet('.');
        for (int unit = 10_000; rest > 0; unit /= 10) {
            octet('0' + rest / unit);
            rest %= unit;
        }
        return this;
    }

    /// As many decimals as a small number needs; without an exponent, which PDF does not know.
    Bytes exact(double v) {
        return ascii(new java.math.BigDecimal(v, new java.math.MathContext(9)).toPlainString());
    }

    /// Each byte as a character.
    String latin1() {
        return new String(data, 0, size, StandardCharsets.ISO_8859_1);
    }

    /// An indirect reference.
    Bytes ref(int id) {
        return integer(id).ascii(" 0 R");
    }

    /// A name with its slash; all but regular characters as `#xx` (ISO 32000-1, 7.3.5).
    Bytes name(String s) {
        octet('/');
        for (byte b : s.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7F && "()<>[]{}/%#".indexOf(b) < 0) octet(b);
            else octet('#').hex(b);
        }
        return this;
    }

    Bytes hex(int b) {
        return octet(HEX[b >> 4 & 15]).octet(HEX[b & 15]);
    }

    /// UTF-16BE in hexadecimal digits, without brackets.
    Bytes hexUtf16(String s, int from, int to) {
        for (int i = from; i < to; i++) hex(s.charAt(i) >> 8).hex(s.charAt(i));
        return this;
    }

    /// A byte of a literal string. A raw CR would be read as LF.
    Bytes stringOctet(int b) {
        switch (b & 0xFF) {
            case '(', ')', '\\' -> octet('\\').octet(b);
            case '\r' -> octet('\\').octet('r');
            default -> octet(b);
        }
        return this;
    }

    /// A text string (ISO 32000-1, 7.9.2): ASCII as it is, the rest as UTF-16BE.
    Bytes text(String s) {
        boolean ascii = true;
        for (int i = 0; i < s.length() && ascii; i++) {
            char c = s.charAt(i);
            ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\t';
        }
        octet('(');
        if (ascii) {
            for (int i = 0; i < s.length(); i++) stringOctet(s.charAt(i));
        } else {
            octet(0xFE).octet(0xFF);
            for (int i = 0; i < s.length(); i++) {
                stringOctet(s.charAt(i) >> 8).stringOctet(s.charAt(i));
            }
        }
        return octet(')');
    }
}
