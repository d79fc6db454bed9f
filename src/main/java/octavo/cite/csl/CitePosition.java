package octavo.cite.csl;

/// Where a cite stands among those of the same work in its scope.
public enum CitePosition {
    COMPUTED,
    FIRST,
    SUBSEQUENT,
    IBID,
    IBID_WITH_LOCATOR
}
