package octavo.typeset.math;

import org.jspecify.annotations.Nullable;

/// A part of a row.
///
/// @param kind null for mere space
/// @param leftPt space before it that its source asks for; NaN where its class decides
/// @param rightPt space after it, likewise
/// @param letter an italic letter, which leans into the next
record MathAtom(
        MathBox box, @Nullable AtomClass kind, double leftPt, double rightPt, boolean letter) {
    static MathAtom of(MathBox box, AtomClass kind) {
        return new MathAtom(box, kind, Double.NaN, Double.NaN, false);
    }

    static MathAtom space(double pt) {
        return new MathAtom(MathBox.space(pt), null, Double.NaN, Double.NaN, false);
    }

    MathAtom as(AtomClass other) {
        return new MathAtom(box, other, leftPt, rightPt, letter);
    }
}
