package octavo.typeset.math;

/// A formula that can't be laid out: a face lacks what it needs, or it is beyond all bounds.
final class MathUnsettable extends RuntimeException {
    private static final long serialVersionUID = 1;

    MathUnsettable(String reason) {
        super(reason, null, false, false);
    }
}
