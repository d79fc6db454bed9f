package octavo.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import octavo.collection.KeyType.Either;
import octavo.collection.KeyType.Fields;
import octavo.collection.KeyType.FilePath;
import octavo.collection.KeyType.Flag;
import octavo.collection.KeyType.Isbn;
import octavo.collection.KeyType.IsoDate;
import octavo.collection.KeyType.Language;
import octavo.collection.KeyType.ListOf;
import octavo.collection.KeyType.MapOf;
import octavo.collection.KeyType.Text;
import octavo.collection.KeyType.Trim;
import octavo.collection.KeyType.Uri;
import octavo.collection.KeyType.Word;
import octavo.content.Conformance;
import octavo.content.RightsException;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.TextChange;

/// The keys of `book.yaml`, `people.yaml` and an article's front matter.
final class BookKeys {
    private static final KeyType TEXT = new Text();
    private static final KeyType TEXTS = new ListOf(TEXT);

    static final List<Key> PERSON =
            List.of(
                    Key.of("name", TEXT, "as printed"),
                    Key.of("file-as", TEXT, "for sorting: `Editor, Ana`"),
                    Key.of(
                            "role",
                            TEXT,
                            "`aut` (author), `edt` (editor) in `editors`",
                            "MARC relator code"),
                    Key.of("bio", TEXT, "a sentence or two for the contributors' page"),
                    Key.of("id", TEXT, "key in `people.yaml`, instead of a name"));

    private static final KeyType PEOPLE = new ListOf(new Either(TEXT, new Fields(PERSON)));

    /// Words of `front` and `back`; anything else is the path of a text.
    static final List<String> MATTER =
            Arrays.stream(MatterKind.values()).map(MatterKind::key).toList();

    /// Houses whose typography `gather` knows.
    static final List<String> HOUSES =
            List.of(
                    "chicago",
                    "oxford",
                    "british",
                    "duden",
                    "verlag",
                    "swiss",
                    "imprimerie",
                    "rae",
                    "americana",
                    "pwn",
                    "milchin");

    static final List<String> USES =
            Stream.of(IntendedUse.values()).map(u -> u.name().toLowerCase(Locale.ROOT)).toList();

    private static final List<Key> READING =
            List.of(
                    Key.of("article", new FilePath(), "folder of the article"),
                    Key.of("short-title", TEXT, "the article's own", "for running heads"),
                    Key.of(
                            "headnote",
                            new FilePath(),
                            "Markdown file: the editor's introduction to the article"),
                    Key.of(
                            "questions",
                            new FilePath(),
                            "Markdown file: questions for discussion, after the article"),
                    Key.of(
                            "facsimile",
                            new FilePath(),
                            "PDF in the article's folder, or in the book, whose pages are reproduced as they are"),
                    Key.of("pages", TEXT, "all", "which of them: `23-30`, `1, 4-7`"),
                    Key.of(
                            "full-page",
                            new Flag(),
                            "`false`",
                            "to the edges of the page, without running head and folio"),
                    Key.of("cite", TEXT, "key of the bibliography: a reading that is only cited"),
                    Key.of("link", TEXT, "where that reading is found"));

    static final List<Key> PART =
            List.of(
                    Key.of("title", TEXT, "no part title page", "of the part"),
                    Key.of(
                            "headnote",
                            new FilePath(),
                            "Markdown file: the editor's introduction to the part"),
                    Key.of(
                            "articles",
                            new ListOf(new Either(new FilePath(), new Fields(READING))),
                            "in the order of the book"));

    private static final List<Key> STYLE =
            List.of(
                    Key.of(
                            "name",
                            TEXT,
                            "a style of Octavo's, or a folder in the book's own `styles/`"),
                    Key.of("face", TEXT, "the style's", "family of the text"),
                    Key.of("size", TEXT, "the style's", "of the text: `11pt`"),
                    Key.of(
                            "opening",
                            new Word(List.of("recto", "any")),
                            "the style's",
                            "where an article begins"),
                    Key.of(
                            "links",
                            new Word(List.of("none", "notes", "article-end")),
                            "the style's",
                            "addresses on paper"));

    private static final List<Key> CITATIONS =
            List.of(
                    Key.of(
                            "style",
                            TEXT,
                            "`chicago-author-date`, where there is a bibliography",
                            "a CSL style: a name, or a file of the book"),
                    Key.of(
                            "bibliography",
                            new ListOf(new FilePath()),
                            "files of references: BibTeX, CSL-JSON, CSL-YAML, RIS, EndNote XML"),
                    Key.of(
                            "references",
                            new Word(List.of("keep", "reformat", "both")),
                            "`keep`",
                            "what becomes of the reference list that a text came with"),
                    Key.of(
                            "scope",
                            new Word(List.of("article", "part", "book")),
                            "`article`",
                            "within which \"ibid.\", notes, numbers and letters are counted"),
                    Key.of(
                            "list",
                            new Word(List.of("article", "part", "book", "both", "none")),
                            "`article`",
                            "where references are listed: at the end of each article, part, the book"
                                    + " (where `bibliography` stands in `back`), or article and book"),
                    Key.of(
                            "notes",
                            new Word(List.of("foot", "article-end", "book-end")),
                            "`foot`",
                            "where notes stand"),
                    Key.of("nocite", TEXTS, "keys to be listed without being cited; `*` for all"));

    static final List<Key> MANIFEST =
            List.of(
                    Key.of("title", TEXT, "`Untitled`, with a warning", "of the book"),
                    Key.of("subtitle", TEXT, "of the book"),
                    Key.of("editors", PEOPLE, "who compiled it: names, or `{name: …, file-as: …}`"),
                    Key.of(
                            "language",
                            new Language(),
                            "`en`, with a warning",
                            "of the book: `en-GB`; an article may have another"),
                    Key.of(
                            "identifier",
                            new Uri(),
                            "made of folder and title",
                            "stays the same for all builds; `octavo new` writes it"),
                    Key.of(
                            "style",
                            new Either(TEXT, new Fields(STYLE)),
                            "`classic`",
                            "name of a style, or `{name: …, size: …}`"),
                    Key.of(
                            "use",
                            new Word(USES),
                            "`personal`",
                            "what the book is for; the rights check judges by it"),
                    Key.of("license", TEXT, "SPDX id; of the compiler's own matter only"),
                    Key.of("publisher", TEXT, "on title and copyright page"),
                    Key.of("place", TEXT, "of publication"),
                    Key.of(
                            "date",
                            new IsoDate(),
                            "the newest date in the book's data",
                            "of the edition"),
                    Key.of("edition", TEXT, "`Second edition`"),
                    Key.of(
                            "isbn",
                            new Either(
                                    new Isbn(),
                                    new Fields(
                                            List.of(
                                                    Key.of(
                                                            "print",
                                                            new Isbn(),
                                                            "of the printed book"),
                                                    Key.of("epub", new Isbn(), "of the e-book")))),
                            "one for both, or `{print: …, epub: …}`"),
                    Key.of("series", TEXT, "the book stands in"),
                    Key.of("subjects", TEXTS, "for catalogues"),
                    Key.of("blurb", TEXT, "a few sentences for catalogues and the back cover"),
                    Key.of(
                            "cover",
                            new FilePath(),
                            "a typographic one",
                            "image for the e-book's cover"),
                    Key.of("dedication", TEXT, "a page of its own; blank lines part paragraphs"),
                    Key.of("epigraph", TEXT, "a page of its own; blank lines part paragraphs"),
                    Key.of(
                            "page",
                            new Fields(
                                    List.of(
                                            Key.of(
                                                    "trim",
                                                    new Trim(),
                                                    "the style's",
                                                    "size of the cut page: `6x9in`, `148x210mm`, `A5`, `Letter`"))),
                            "geometry"),
                    Key.of(
                            "pages",
                            new Fields(
                                    List.of(
                                            Key.of(
                                                    "multiple",
                                                    TEXT,
                                                    "1",
                                                    "the number of pages is a multiple of this: `16` for sheets of sixteen; empty ones fill the last"),
                                            Key.of(
                                                    "reference",
                                                    new FilePath(),
                                                    "report.json of another edition, whose page numbers stand in the margin and make the e-book's page-list"))),
                            "of the printed book"),
                    Key.of(
                            "citations",
                            new Fields(CITATIONS),
                            "how references are cited and listed"),
                    Key.of(
                            "print",
                            TEXTS,
                            "press profiles to make beside the accessible PDF: `docs/press.md`"),
                    Key.of(
                            "territory",
                            TEXTS,
                            "where the book is distributed: ISO 3166 codes, `EU`, `world`"),
                    Key.of(
                            "typography",
                            new Fields(
                                    List.of(
                                            Key.of(
                                                    "house",
                                                    new Word(HOUSES),
                                                    "the source's own marks stay",
                                                    "whose quotation marks and dashes gathered texts of its language get"))),
                            "of texts as they are gathered; `docs/gathering.md`"),
                    Key.of("print-run", TEXT, "how many copies are printed"),
                    Key.of(
                            "hyphenation",
                            new MapOf(TEXTS),
                            "words with hyphens where they may be divided, by language: `{en: [data-base, Octavo]}`; one without a hyphen is kept whole"),
                    Key.of(
                            "course",
                            new Fields(
                                    List.of(
                                            Key.of("code", TEXT, "of the course"),
                                            Key.of("term", TEXT, "in which it is taught"))),
                            "that the reader is for"),
                    Key.of(
                            "accessibility",
                            new Fields(
                                    List.of(
                                            Key.of(
                                                    "conforms-to",
                                                    new Word(Conformance.levels()),
                                                    "no claim",
                                                    "that the e-book is said to meet"),
                                            Key.of("certified-by", TEXT, "who says so"))),
                            "what the publisher claims for the e-book; what can be counted is written anyway"),
                    Key.of(
                            "front",
                            TEXTS,
                            "`[half-title, title, copyright, contents]`",
                            "front matter: " + String.join(", ", MATTER) + ", or a Markdown file"),
                    Key.of("parts", new ListOf(new Fields(PART)), "the articles, in parts"),
                    Key.of(
                            "back",
                            TEXTS,
                            "`[attribution, contributors, colophon]`",
                            "back matter: the same words"));

    /// `people.yaml`: short id to person.
    static final KeyType PEOPLE_FILE =
            new MapOf(
                    new Either(
                            TEXT,
                            new Fields(
                                    List.of(
                                            Key.of("name", TEXT, "as printed"),
                                            Key.of("file-as", TEXT, "for sorting"),
                                            Key.of(
                                                    "bio",
                                                    TEXT,
                                                    "a sentence or two for the contributors' page"),
                                            Key.of(
                                                    "contact",
                                                    TEXT,
                                                    "for permissions; never printed")))));

    private static final List<String> CHANGES =
            Stream.of(TextChange.Kind.values()).map(TextChange.Kind::key).toList();

    private static final KeyType STATUS =
            new Word(Stream.of(RightsStatus.values()).map(RightsStatus::key).toList());

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
                            new Word(
                                    Stream.of(RightsException.values())
                                            .map(RightsException::key)
                                            .toList()),
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
                    Key.of("expires", new IsoDate(), "when the permission ends"),
                    Key.of(
                            "extent",
                            TEXT,
                            "what of the source is reproduced: `pages 23-30 of 412`"),
                    Key.of(
                            "changes",
                            new ListOf(
                                    new Either(
                                            new Word(CHANGES),
                                            new Fields(
                                                    List.of(
                                                            Key.of(
                                                                    "kind",
                                                                    new Word(CHANGES),
                                                                    "of the change"),
                                                            Key.of(
                                                                    "note",
                                                                    TEXT,
                                                                    "printed with the credit"))))),
                            "what the editor changed, beyond what a comparison with the source shows"),
                    Key.of(
                            "adapted-license",
                            TEXT,
                            "the text's own",
                            "SPDX id under which a changed text is published"),
                    Key.of(
                            "evidence",
                            new ListOf(
                                    new Fields(
                                            List.of(
                                                    Key.of("file", TEXT, "in the book"),
                                                    Key.of("sha256", TEXT, "of that file"),
                                                    Key.of("url", TEXT, "where it stood"),
                                                    Key.of("date", new IsoDate(), "when"),
                                                    Key.of(
                                                            "quote",
                                                            TEXT,
                                                            "the notice, verbatim")))),
                            "what proves it"),
                    Key.of(
                            "accepted",
                            new Fields(
                                    List.of(
                                            Key.of("by", TEXT, "who lets it through"),
                                            Key.of("date", new IsoDate(), "when"),
                                            Key.of("reason", TEXT, "why"))),
                            "lets through what a check would stop"));

    private static List<Key> withTerms(Key... keys) {
        return Stream.concat(Stream.of(keys), TERMS.stream()).toList();
    }

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
                    Key.of("published", new IsoDate(), "first publication, where it is known"),
                    Key.of("summary", TEXT, "for catalogues"),
                    Key.of(
                            "bibliography",
                            TEXTS,
                            "files of references of its own, relative to the article"),
                    Key.of("nocite", TEXTS, "keys to be listed without being cited; `*` for all"),
                    Key.of("cite-as", TEXT, "key of the reference that the article itself is"),
                    Key.of(
                            "source",
                            new Fields(
                                    List.of(
                                            Key.of(
                                                    "container",
                                                    TEXT,
                                                    "the publication it stood in"),
                                            Key.of(
                                                    "kind",
                                                    TEXT,
                                                    "`web`, `pasted`, `markdown`, `epub`, `file`"),
                                            Key.of(
                                                    "inferred",
                                                    TEXTS,
                                                    "which of these fields were inferred from the text"),
                                            Key.of("url", TEXT, "where it was found"),
                                            Key.of(
                                                    "published",
                                                    new IsoDate(),
                                                    "when it was published there"),
                                            Key.of(
                                                    "added",
                                                    new IsoDate(),
                                                    "when it came into the book"),
                                            Key.of(
                                                    "retrieved",
                                                    new IsoDate(),
                                                    "when it was fetched; only then"),
                                            Key.of(
                                                    "file",
                                                    TEXT,
                                                    "the source as it was gathered, relative to the article"),
                                            Key.of("sha256", TEXT, "of that file"))),
                            "where it was taken from"),
                    Key.of(
                            "rights",
                            new Fields(
                                    withTerms(
                                            Key.of(
                                                    "ground",
                                                    new Word(
                                                            Stream.of(RightsGround.values())
                                                                    .map(RightsGround::key)
                                                                    .toList()),
                                                    "`none-found`",
                                                    "on which it stands in the book"),
                                            Key.of(
                                                    "status",
                                                    STATUS,
                                                    "`unconfirmed`",
                                                    "whether that is settled"),
                                            Key.of("license", TEXT, "SPDX id"),
                                            Key.of("holder", TEXT, "of the rights"),
                                            Key.of("credit", TEXT, "printed verbatim when present"),
                                            Key.of(
                                                    "notices",
                                                    TEXTS,
                                                    "to be kept verbatim: disclaimers, copyright notices"))),
                            "whose it is"),
                    Key.of(
                            "images",
                            new ListOf(
                                    new Fields(
                                            withTerms(
                                                    Key.of(
                                                            "file",
                                                            TEXT,
                                                            "relative to the article; empty for an image that was not supplied"),
                                                    Key.of("title", TEXT, "of the image"),
                                                    Key.of("alt", TEXT, "alternative text"),
                                                    Key.of("caption", TEXT, "under the image"),
                                                    Key.of(
                                                            "credit",
                                                            TEXT,
                                                            "under the caption, verbatim"),
                                                    Key.of("license", TEXT, "SPDX id"),
                                                    Key.of(
                                                            "status",
                                                            STATUS,
                                                            "`unconfirmed`",
                                                            "of the permission"),
                                                    Key.of(
                                                            "decorative",
                                                            new Flag(),
                                                            "`false`",
                                                            "says nothing that a reader would miss"),
                                                    Key.of(
                                                            "ground",
                                                            new Word(
                                                                    Stream.of(RightsGround.values())
                                                                            .map(RightsGround::key)
                                                                            .toList()),
                                                            "by licence and status",
                                                            "on which it stands in the book"),
                                                    Key.of("creator", TEXT, "who made it"),
                                                    Key.of("holder", TEXT, "of the rights"),
                                                    Key.of("url", TEXT, "where it was found"),
                                                    Key.of(
                                                            "notices",
                                                            TEXTS,
                                                            "to be kept verbatim")))),
                            "every image of the source, supplied or not"),
                    Key.of(
                            "facsimile",
                            new Fields(
                                    List.of(
                                            Key.of("file", TEXT, "PDF, relative to the article"),
                                            Key.of(
                                                    "pages",
                                                    TEXTS,
                                                    "all",
                                                    "page numbers: `[1, 4-7]`"),
                                            Key.of(
                                                    "full-page",
                                                    new Flag(),
                                                    "`false`",
                                                    "to the edges of the page"))),
                            "pages of a PDF that are reproduced as they are"));

    private BookKeys() {}
}
