package octavo.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.License;
import octavo.content.Phrases;
import org.jspecify.annotations.Nullable;

/// The licences that a book's texts and images stand under, each once: name and address, and the full text of those
/// that ask for it.
final class LicenceList {
    private final Map<String, License> licences = new TreeMap<>();

    void add(String spdx) {
        License l = License.find(spdx);
        if (l != null && l.url() != null) licences.putIfAbsent(l.name(), l);
    }

    /// Nothing for a book without licences.
    List<Block> blocks(Phrases phrases) {
        if (licences.isEmpty()) return List.of();
        List<Block> out = new ArrayList<>();
        out.add(Words.paragraph("licences-head", phrases.get("licences")));
        for (License l : licences.values()) {
            String url = l.url() == null ? "" : l.url();
            out.add(
                    Words.paragraph(
                            "licence",
                            List.of(
                                    Words.text(l.name() + ": "),
                                    new Inline.Link(
                                            Attributes.ofClass("url"),
                                            List.of(Words.text(url)),
                                            url,
                                            null))));
        }
        for (License l : licences.values()) {
            String text = l.duties().contains(License.Duty.TEXT) ? text(l) : null;
            if (text == null) continue;
            for (String paragraph : text.split("\\n\\s*\\n")) {
                out.add(
                        Words.paragraph(
                                "licence-text", paragraph.strip().replaceAll("\\s*\\n\\s*", " ")));
            }
        }
        return List.of(
                new Block.Division(
                        Attributes.ofClass("licences"), DivisionKind.GENERIC, out, null));
    }

    /// `GFDL-1.3-or-later` has the text of `GFDL-1.3`.
    private static @Nullable String text(License l) {
        String file = l.spdx().replaceFirst("(\\d\\.\\d)-.*$", "$1");
        try (InputStream in =
                LicenceList.class.getResourceAsStream("/octavo/licences/" + file + ".txt")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
