package octavo.collection;

import static octavo.collection.BookKeys.PEOPLE;
import static octavo.collection.BookKeys.TEXT;
import static octavo.collection.BookKeys.TEXTS;

import java.util.List;
import java.util.stream.Stream;
import octavo.collection.KeyType.Either;
import octavo.collection.KeyType.Fields;
import octavo.collection.KeyType.Flag;
import octavo.collection.KeyType.IsoDate;
import octavo.collection.KeyType.Language;
import octavo.collection.KeyType.ListOf;
import octavo.collection.KeyType.Word;
import octavo.content.RightsException;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.TextChange;

/// The keys of an article's front matter, as the schema and the reference tell them; [octavo.markdown] reads them.
final class FrontMatterKeys {
    private static final KeyType DATE = new IsoDate();
    private static final KeyType FLAG = new Flag();

    private static final KeyType CHANGES =
            new Word(Stream.of(TextChange.Kind.values()).map(TextChange.Kind::key).toList());
    private static final KeyType STATUS =
            new Word(Stream.of(RightsStatus.values()).map(RightsStatus::key).toList());
    private static final KeyType GROUND =
            new Word(Stream.of(RightsGround.values()).map(RightsGround::key).toList());
    private static final KeyType EXCEPTION =
            new Word(Stream.of(RightsException.values()).map(RightsException::key).toList());

    private static final List<Key> CHANGE =
            List.of(
                    Key.of("kind", CHANGES, "of the change"),
                    Key.of("note", TEXT, "printed with the credit"));

    private static final List<Key> EVIDENCE =
            List.of(
                    Key.of("file", TEXT, "in the book"),
                    Key.of("sha256", TEXT, "of that file"),
                    Key.of("url", TEXT, "where it stood"),
                    Key.of("date", DATE, "when"),
                    Key.of("quote", TEXT, "the notice, verbatim"));

    private static final List<Key> ACCEPTED =
            List.of(
                    Key.of("by", TEXT, "who lets it through"),
                    Key.of("date", DATE, "when"),
                    Key.of("reason", TEXT, "why"));

    /// Conditions of use: keys of `rights` and of an image.
    private static final List<Key> TERMS =
            List.of(
                    Key.of("contact", TEXT, "of the holder, for requests; never printed"),
                    Key.of(
                            "jurisdiction",
                            TEXTS,
                            "under whose law it is in the public domain, or the exception holds: `[US, DE]`"),
                    Key.of(
                            "reason",
                            TEXT,
                            "why: `author died 1882`; what an exception is used for"),
                    Key.of(
                            "exception",
                            EXCEPTION,
                            "the exception to copyright, where the ground is one"),
                    Key.of(
                            "territory",
                            TEXTS,
                            "where it may be distributed: ISO 3166 codes, `EU`, `world`"),
                    Key.of("languages", TEXTS, "in which it may appear"),
                    Key.of("formats", TEXTS, "in which it may appear: print, pdf, epub, ebook"),
                    Key.of("print-run", TEXT, "most copies"),
                    Key.of("words", TEXT, "most words"),
                    Key.of("fee", TEXT, "as agreed: `120 EUR`"),
                    Key.of("expires", DATE, "when the permission ends"),
                    Key.of(
                            "extent",
                            TEXT,
                            "what of the source is reproduced: `pages 23-30 of 412`"),
                    Key.of(
                            "changes",
                            new ListOf(new Either(CHANGES, new Fields(CHANGE))),
                            "what the editor changed, beyond what a comparison with the source shows"),
                    Key.of(
                            "adapted-license",
                            TEXT,
                            "the text's own",
                            "SPDX id under which a changed text is published"),
                    Key.of("evidence", new ListOf(new Fields(EVIDENCE)), "what proves it"),
                    Key.of(
                            "accepted",
                            new Fields(ACCEPTED),
                            "lets through what a check would stop"));

    private static final List<Key> SOURCE =
            List.of(
                    Key.of("container", TEXT, "the publication it stood in"),
                    Key.of("kind", TEXT, "`web`, `pasted`, `markdown`, `epub`, `file`"),
                    Key.of("inferred", TEXTS, "which of these fields were inferred from the text"),
                    Key.of("url", TEXT, "where it was found"),
                    Key.of("published", DATE, "when it was published there"),
                    Key.of("added", DATE, "when it came into the book"),
                    Key.of(
                            "retrieved",
                            DATE,
                            "when it was fetched, or saved by a program that says so"),
                    Key.of("file", TEXT, "the source as it was gathered, relative to the article"),
                    Key.of("sha256", TEXT, "of that file"));

    private static final List<Key> RIGHTS =
            withTerms(
                    Key.of("ground", GROUND, "`none-found`", "on which it stands in the book"),
                    Key.of("status", STATUS, "`unconfirmed`", "whether that is settled"),
                    Key.of("license", TEXT, "SPDX id"),
                    Key.of("holder", TEXT, "of the rights"),
                    Key.of("credit", TEXT, "printed verbatim when present"),
                    Key.of(
                            "notices",
                            TEXTS,
                            "to be kept verbatim: disclaimers, copyright notices"));

    private static final List<Key> IMAGE =
            withTerms(
                    Key.of(
                            "file",
                            TEXT,
                            "relative to the article; empty for an image that was not supplied"),
                    Key.of("title", TEXT, "of the image"),
                    Key.of("alt", TEXT, "alternative text"),
                    Key.of("caption", TEXT, "under the image"),
                    Key.of("credit", TEXT, "under the caption, verbatim"),
                    Key.of("license", TEXT, "SPDX id"),
                    Key.of("status", STATUS, "`unconfirmed`", "of the permission"),
                    Key.of("decorative", FLAG, "`false`", "says nothing that a reader would miss"),
                    Key.of(
                            "ground",
                            GROUND,
                            "by licence and status",
                            "on which it stands in the book"),
                    Key.of("creator", TEXT, "who made it"),
                    Key.of("holder", TEXT, "of the rights"),
                    Key.of("url", TEXT, "where it was found"),
                    Key.of("notices", TEXTS, "to be kept verbatim"));

    private static final List<Key> FACSIMILE =
            List.of(
                    Key.of("file", TEXT, "PDF, relative to the article"),
                    Key.of("pages", TEXTS, "all", "page numbers: `[1, 4-7]`"),
                    Key.of("full-page", FLAG, "`false`", "to the edges of the page"));

    static final List<Key> ARTICLE =
            List.of(
                    Key.of("title", TEXT, "of the article; Markdown's emphasis may stand in it"),
                    Key.of("subtitle", TEXT, "of the article"),
                    Key.of("short-title", TEXT, "the title", "for running heads"),
                    Key.of(
                            "authors",
                            PEOPLE,
                            "names, `{name: …, file-as: …}`, or `{id: …}` of `people.yaml`"),
                    Key.of("language", new Language(), "the book's", "of the article"),
                    Key.of("published", DATE, "first publication, where it is known"),
                    Key.of("summary", TEXT, "for catalogues"),
                    Key.of(
                            "bibliography",
                            TEXTS,
                            "files of references of its own, relative to the article"),
                    Key.of("nocite", TEXTS, "keys to be listed without being cited; `*` for all"),
                    Key.of("cite-as", TEXT, "key of the reference that the article itself is"),
                    Key.of("source", new Fields(SOURCE), "where it was taken from"),
                    Key.of("rights", new Fields(RIGHTS), "whose it is"),
                    Key.of(
                            "images",
                            new ListOf(new Fields(IMAGE)),
                            "every image of the source, supplied or not"),
                    Key.of(
                            "facsimile",
                            new Fields(FACSIMILE),
                            "pages of a PDF that are reproduced as they are"));

    private static List<Key> withTerms(Key... keys) {
        return Stream.concat(Stream.of(keys), TERMS.stream()).toList();
    }

    private FrontMatterKeys() {}
}
