package octavo.cite.csl;

/// CSL's `display`: the blocks of which an entry is made. `NONE` is running text.
public enum CslDisplay {
    NONE,
    BLOCK,
    LEFT_MARGIN,
    RIGHT_INLINE,
    INDENT
}
