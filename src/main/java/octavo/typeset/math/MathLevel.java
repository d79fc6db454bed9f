package octavo.typeset.math;

/// TeX's eight styles.
///
/// @param display as a formula that stands by itself
/// @param order 0 of the formula itself, 1 of its scripts, 2 of theirs
/// @param cramped exponents are raised less
record MathLevel(boolean display, int order, boolean cramped) {
    static final MathLevel DISPLAY = new MathLevel(true, 0, false);
    static final MathLevel TEXT = new MathLevel(false, 0, false);

    MathLevel cramp() {
        return cramped ? this : new MathLevel(display, order, true);
    }

    MathLevel script() {
        return new MathLevel(false, Math.min(2, order + 1), cramped);
    }

    /// Of a subscript.
    MathLevel lower() {
        return new MathLevel(false, Math.min(2, order + 1), true);
    }

    MathLevel numerator() {
        return display ? new MathLevel(false, order, cramped) : script();
    }

    MathLevel denominator() {
        return numerator().cramp();
    }

    MathLevel with(boolean displayed) {
        return displayed == display ? this : new MathLevel(displayed, order, cramped);
    }

    MathLevel ofOrder(int n) {
        return new MathLevel(display, Math.clamp(n, 0, 2), cramped);
    }
}
