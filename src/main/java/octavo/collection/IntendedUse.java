package octavo.collection;

/// `use:` of the manifest; the rights check judges by it.
public enum IntendedUse {
    PERSONAL,
    CLASSROOM,
    FREE,
    SOLD
}
