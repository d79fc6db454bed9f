package octavo.style.css;

import java.util.List;
import octavo.style.css.Value.Delim;
import octavo.style.css.Value.Dimension;
import octavo.style.css.Value.Func;
import octavo.style.css.Value.Num;
import octavo.style.css.Value.Percentage;
import octavo.unit.LengthUnit;
import org.jspecify.annotations.Nullable;

/// A length as a sum of its units, which is all that `calc()` can make of lengths (CSS Values 4, section 10).
///
/// @param pt points; absolute units are turned into them
/// @param em of the element's font size; `ex` and `ch` count as half an em
/// @param rem of the root's font size
/// @param lh of the element's line height
/// @param rlh of the root's line height
/// @param fraction of what percentages refer to, 1 for 100%
public record CssLength(double pt, double em, double rem, double lh, double rlh, double fraction) {
    public static final CssLength ZERO = pt(0);

    public static CssLength pt(double pt) {
        return new CssLength(pt, 0, 0, 0, 0, 0);
    }

    /// A length, a percentage, 0, or a `calc()` of them; null when it is none of these.
    public static @Nullable CssLength of(Value v) {
        return switch (v) {
            case Num n when n.value() == 0 -> ZERO;
            case Dimension d -> ofDimension(d);
            case Percentage p -> new CssLength(0, 0, 0, 0, 0, p.value() / 100);
            case Func f when f.name().equals("calc") -> {
                Term t = Calc.evaluate(f.arguments());
                yield t == null || t.isNumber() ? null : t.length();
            }
            default -> null;
        };
    }

    /// A number, or a `calc()` of numbers; null when it is neither.
    public static @Nullable Double number(Value v) {
        return switch (v) {
            case Num n -> n.value();
            case Func f when f.name().equals("calc") -> {
                Term t = Calc.evaluate(f.arguments());
                yield t == null || !t.isNumber() ? null : t.number();
            }
            default -> null;
        };
    }

    private static @Nullable CssLength ofDimension(Dimension d) {
        for (LengthUnit u : LengthUnit.values()) {
            if (!u.symbol().equals(d.unit())) continue;
            double x = d.value();
            return switch (u) {
                case EM -> new CssLength(0, x, 0, 0, 0, 0);
                case EX, CH -> new CssLength(0, x / 2, 0, 0, 0, 0);
                case REM -> new CssLength(0, 0, x, 0, 0, 0);
                case LH -> new CssLength(0, 0, 0, x, 0, 0);
                case RLH -> new CssLength(0, 0, 0, 0, x, 0);
                case PERCENT -> null;
                default -> pt(x * u.pt());
            };
        }
        return null;
    }

    public boolean hasPercentage() {
        return fraction != 0;
    }

    /// True when no part of it is below zero.
    public boolean notNegative() {
        return pt >= 0 && em >= 0 && rem >= 0 && lh >= 0 && rlh >= 0 && fraction >= 0;
    }

    CssLength plus(CssLength o, double sign) {
        return new CssLength(
                pt + sign * o.pt,
                em + sign * o.em,
                rem + sign * o.rem,
                lh + sign * o.lh,
                rlh + sign * o.rlh,
                fraction + sign * o.fraction);
    }

    CssLength times(double k) {
        return new CssLength(pt * k, em * k, rem * k, lh * k, rlh * k, fraction * k);
    }

    /// A number, or a length where there is one.
    private record Term(double number, @Nullable CssLength measure) {
        boolean isNumber() {
            return measure == null;
        }

        CssLength length() {
            return measure == null ? ZERO : measure;
        }
    }

    /// `sum = product (('+' | '-') product)*`, `product = value (('*' | '/') value)*`.
    private static final class Calc {
        private final ValueReader in;

        private Calc(List<Value> values) {
            in = new ValueReader(values);
        }

        static @Nullable Term evaluate(List<Value> values) {
            Calc c = new Calc(values);
            Term t = c.sum();
            return t != null && c.in.done() ? t : null;
        }

        private @Nullable Term sum() {
            Term left = product();
            while (left != null && !in.done()) {
                double sign = in.tryDelim('+') ? 1 : in.tryDelim('-') ? -1 : 0;
                if (sign == 0) return left;
                left = add(left, product(), sign);
            }
            return left;
        }

        private static @Nullable Term add(Term a, @Nullable Term b, double sign) {
            if (b == null || a.isNumber() != b.isNumber()) return null;
            return a.isNumber()
                    ? new Term(a.number + sign * b.number, null)
                    : new Term(0, a.length().plus(b.length(), sign));
        }

        private @Nullable Term product() {
            Term left = value();
            while (left != null && !in.done()) {
                if (in.tryDelim('*')) left = multiply(left, value());
                else if (in.tryDelim('/')) {
                    Term right = value();
                    if (right == null || !right.isNumber() || right.number == 0) return null;
                    left = multiply(left, new Term(1 / right.number, null));
                } else return left;
            }
            return left;
        }

        private static @Nullable Term multiply(Term a, @Nullable Term b) {
            if (b == null || !a.isNumber() && !b.isNumber()) return null;
            if (a.isNumber() && b.isNumber()) return new Term(a.number * b.number, null);
            return a.isNumber()
                    ? new Term(0, b.length().times(a.number))
                    : new Term(0, a.length().times(b.number));
        }

        private @Nullable Term value() {
            Value v = in.next();
            return switch (v) {
                case null -> null;
                case Num n -> new Term(n.value(), null);
                case Func f when f.name().isEmpty() || f.name().equals("calc") ->
                        evaluate(f.arguments());
                case Delim d -> null;
                default -> {
                    CssLength l = of(v);
                    yield l == null ? null : new Term(0, l);
                }
            };
        }
    }
}
