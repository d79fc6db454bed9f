package octavo.unit;

/// Units of CSS Values 4 (section 6) that a book needs.
public enum LengthUnit {
    PT("pt", 1),
    PC("pc", 12),
    IN("in", 72),
    CM("cm", 72 / 2.54),
    MM("mm", 72 / 25.4),
    Q("q", 72 / 101.6),
    PX("px", 0.75),
    EM("em", 0),
    REM("rem", 0),
    EX("ex", 0),
    CH("ch", 0),
    LH("lh", 0),
    RLH("rlh", 0),
    PERCENT("%", 0);

    private final String symbol;
    private final double pt;

    LengthUnit(String symbol, double pt) {
        this.symbol = symbol;
        this.pt = pt;
    }

    public String symbol() {
        return symbol;
    }

    /// True for the units that don't depend on font or container.
    public boolean absolute() {
        return pt != 0;
    }

    /// Points (1/72 in) in one of this unit; 0 for relative units.
    public double pt() {
        return pt;
    }
}
