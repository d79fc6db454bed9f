package octavo.epub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Font obfuscation (EPUB 3.3, section 4.4): the first 1,040 bytes of a font are XORed with the SHA-1 digest of the
/// book's identifier, so that the file can't be used outside the book by merely unpacking it.
final class FontObfuscation {
    private static final int LENGTH = 1040;

    private final byte[] key;
    private final List<String> names = new ArrayList<>();

    /// @param identifier the package's unique identifier
    FontObfuscation(String identifier) {
        String id = identifier.replaceAll("[ \\t\\r\\n]", "");
        try {
            key = MessageDigest.getInstance("SHA-1").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }

    /// @param name of the file in the container
    byte[] apply(String name, byte[] font) {
        names.add(name);
        byte[] result = font.clone();
        for (int i = 0; i < Math.min(LENGTH, result.length); i++) result[i] ^= key[i % key.length];
        return result;
    }

    boolean any() {
        return !names.isEmpty();
    }

    /// `META-INF/encryption.xml`.
    byte[] encryption() {
        StringBuilder sb =
                new StringBuilder(Xml.DECLARATION)
                        .append(
                                "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"")
                        .append(" xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\">\n");
        for (String name : names)
            sb.append("<enc:EncryptedData>\n<enc:EncryptionMethod")
                    .append(" Algorithm=\"http://www.idpf.org/2008/embedding\"/>\n")
                    .append("<enc:CipherData><enc:CipherReference URI=\"")
                    .append(Xml.attribute(name))
                    .append("\"/></enc:CipherData>\n</enc:EncryptedData>\n");
        return Xml.bytes(sb.append("</encryption>\n"));
    }
}
