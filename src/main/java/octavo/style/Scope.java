package octavo.style;

import octavo.style.css.CssLength;

/// What a value is computed against.
///
/// @param rootSizePt font size of the root, for `rem`
/// @param rootLinePt line height of the root, for `rlh`
record Scope(StyleState state, StyleState parent, double rootSizePt, double rootLinePt) {
    /// A length without percentages.
    double pt(CssLength l) {
        return pt(l, state.font.sizePt, state.text.lineHeightPt);
    }

    /// For `font-size` and `line-height`: relative to the parent's font.
    double ptOfParent(CssLength l) {
        return pt(l, parent.font.sizePt, parent.text.lineHeightPt);
    }

    double pt(CssLength l, double emPt, double lhPt) {
        return l.pt() + l.em() * emPt + l.rem() * rootSizePt + l.lh() * lhPt + l.rlh() * rootLinePt;
    }

    Extent extent(CssLength l) {
        double pt = pt(l);
        return l.fraction() == 0 ? Extent.pt(pt) : new Extent(pt, l.fraction(), false);
    }
}
