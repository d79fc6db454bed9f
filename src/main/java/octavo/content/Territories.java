package octavo.content;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where something is distributed or allowed: ISO 3166-1 codes, `EU` and `world`.
public final class Territories {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Territories() {}

    /// The code in capitals, `WORLD` for all the world, of the usual ways to write it; as it is written where it is none.
    public static String code(String place) {
        String c = place.strip().toUpperCase(Locale.ROOT);
        return switch (c) {
            case "UK" -> "GB";
            case "USA" -> "US";
            case "WORLDWIDE", "001" -> "WORLD";
            default -> c;
        };
    }

    public static boolean isOne(String place) {
        String c = code(place);
        return c.equals("WORLD") || c.equals("EU") || COUNTRIES.contains(c);
    }

    /// The code of a country that is written by its English name, or null.
    public static @Nullable String meant(String place) {
        String name = place.strip();
        for (String c : Locale.getISOCountries()) {
            if (Locale.of("", c).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(name)) return c;
        }
        return null;
    }
}
