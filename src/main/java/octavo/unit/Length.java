package octavo.unit;

import java.util.Locale;
import java.util.Optional;

/// A length with its unit, as it was written.
public record Length(double value, LengthUnit unit) {
    public static final Length ZERO = new Length(0, LengthUnit.PT);

    /// Reads `12pt`, `1.5em`, `6in`, `50%`, `0`; empty when it is no length.
    public static Optional<Length> parse(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        int end = t.length();
        while (end > 0 && (Character.isLetter(t.charAt(end - 1)) || t.charAt(end - 1) == '%'))
            end--;
        String symbol = t.substring(end);
        double value;
        try {
            value = Double.parseDouble(t.substring(0, end));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (!Double.isFinite(value)) return Optional.empty();
        if (symbol.isEmpty()) return value == 0 ? Optional.of(ZERO) : Optional.empty();
        for (LengthUnit u : LengthUnit.values()) {
            if (u.symbol().equals(symbol)) return Optional.of(new Length(value, u));
        }
        return Optional.empty();
    }

    /// In points; the unit must be absolute.
    public double toPt() {
        if (!unit.absolute() && value != 0) throw new IllegalStateException(this + " is relative");
        return value * unit.pt();
    }

    @Override
    public String toString() {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                + unit.symbol();
    }
}
