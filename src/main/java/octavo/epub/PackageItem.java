package octavo.epub;

/// A file of the publication.
///
/// @param id in the manifest
/// @param href relative to the package document
/// @param properties of the manifest item, separated by spaces; may be empty
/// @param data before [FontObfuscation]
record PackageItem(
        String id,
        String href,
        String mediaType,
        String properties,
        byte[] data,
        boolean obfuscated) {
    static final String XHTML = "application/xhtml+xml";

    PackageItem(String id, String href, String mediaType, String properties, byte[] data) {
        this(id, href, mediaType, properties, data, false);
    }

    static PackageItem font(EmbeddedFont f) {
        String id = "font-" + f.fileName().replaceAll("[^A-Za-z0-9-]", "-");
        return new PackageItem(
                id, "fonts/" + f.fileName(), "font/ttf", "", f.data(), f.obfuscated());
    }
}
