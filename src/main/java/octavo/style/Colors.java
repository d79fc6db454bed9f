package octavo.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.style.css.ColorNames;
import octavo.style.css.Value;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Colours of CSS Color 4 as far as a book needs them: hex, names, `rgb()`, `hsl()`, `device-cmyk()`.
final class Colors {
    /// Stands for `currentcolor` until an element is known.
    static final Color CURRENT = new Color(-1, -1, -1, -1);

    static final String VALUES =
            "*color*: #rgb, #rrggbb, a name, rgb(), hsl(), device-cmyk(), transparent";

    private Colors() {}

    static @Nullable Color parse(ValueReader in) {
        int mark = in.mark();
        Color c =
                switch (in.next()) {
                    case Value.Hash h -> hex(h.digits());
                    case Value.Ident i -> named(i.name().toLowerCase(Locale.ROOT));
                    case Value.Func f -> function(f);
                    case null, default -> null;
                };
        if (c == null) in.reset(mark);
        return c;
    }

    static Color resolve(Color c, Color current) {
        return c.equals(CURRENT) ? current : c;
    }

    private static @Nullable Color named(String name) {
        return switch (name) {
            case "currentcolor" -> CURRENT;
            case "transparent" -> Color.TRANSPARENT;
            case "black" -> Color.BLACK;
            default -> {
                int rgb = ColorNames.rgb(name);
                yield rgb < 0 ? null : of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 1);
            }
        };
    }

    private static Color of(double r, double g, double b, double alpha) {
        return new Color(unit(r / 255), unit(g / 255), unit(b / 255), unit(alpha));
    }

    private static float unit(double x) {
        return (float) Math.min(1, Math.max(0, x));
    }

    private static @Nullable Color hex(String digits) {
        String d = digits;
        if (d.length() == 3 || d.length() == 4) {
            StringBuilder sb = new StringBuilder();
            for (char c : d.toCharArray()) sb.append(c).append(c);
            d = sb.toString();
        }
        if (d.length() != 6 && d.length() != 8) return null;
        int[] v = new int[4];
        v[3] = 255;
        for (int i = 0; i < d.length(); i++) {
            int digit = Character.digit(d.charAt(i), 16);
            if (digit < 0) return null;
            v[i / 2] = i % 2 == 0 ? digit * 16 : v[i / 2] + digit;
        }
        return of(v[0], v[1], v[2], v[3] / 255.0);
    }

    private static @Nullable Color function(Value.Func f) {
        List<Double> n = new ArrayList<>();
        boolean hsl = f.name().startsWith("hsl");
        for (Value v : f.arguments()) {
            switch (v) {
                case Value.Num x -> n.add(x.value());
                case Value.Percentage p -> n.add(percentage(p.value(), n.size(), f.name()));
                case Value.Dimension d when hsl && d.unit().equals("deg") -> n.add(d.value());
                case Value.Delim d when d.sign() == ',' || d.sign() == '/' -> {}
                default -> {
                    return null;
                }
            }
        }
        return switch (f.name()) {
            case "rgb", "rgba" ->
                    n.size() < 3 || n.size() > 4
                            ? null
                            : of(n.get(0), n.get(1), n.get(2), at(n, 3));
            case "hsl", "hsla" -> n.size() < 3 || n.size() > 4 ? null : hsl(n);
            // CSS Color 5, section 13: the naive conversion, while frames carry sRGB.
            // `cmyk()` is what Prince and Antenna House call it.
            case "device-cmyk", "cmyk" -> n.size() < 4 || n.size() > 5 ? null : cmyk(n);
            default -> null;
        };
    }

    private static double percentage(double p, int place, String function) {
        return function.startsWith("rgb") && place < 3 ? p * 2.55 : p / 100;
    }

    private static double at(List<Double> n, int i) {
        return i < n.size() ? n.get(i) : 1;
    }

    private static Color cmyk(List<Double> n) {
        double light = 1 - n.get(3);
        return of(
                255 * (1 - n.get(0)) * light,
                255 * (1 - n.get(1)) * light,
                255 * (1 - n.get(2)) * light,
                at(n, 4));
    }

    /// CSS Color 4, section 7.1.
    private static Color hsl(List<Double> n) {
        double h = ((n.get(0) % 360) + 360) % 360;
        double s = n.get(1);
        double l = n.get(2);
        double[] rgb = new double[3];
        int[] offsets = {0, 8, 4};
        for (int i = 0; i < 3; i++) {
            double k = (offsets[i] + h / 30) % 12;
            rgb[i] = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        }
        return of(255 * rgb[0], 255 * rgb[1], 255 * rgb[2], at(n, 3));
    }
}
