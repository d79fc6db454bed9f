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

/// The keys of `book.yaml` and `people.yaml`.
final class BookKeys {
    static final KeyType TEXT = new Text();
    static final KeyType TEXTS = new ListOf(TEXT);

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

    static final KeyType PEOPLE = new ListOf(new Either(TEXT, new Fields(PERSON)));

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

    static final List<Key> STYLE =
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
                            "`none`",
                            "addresses of links on paper: in notes, or in a list at the end of each article"));

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

    private static final List<Key> ISBN =
            List.of(
                    Key.of("print", new Isbn(), "of the printed book"),
                    Key.of("epub", new Isbn(), "of the e-book"));

    private static final List<Key> PAGE =
            List.of(
                    Key.of(
                            "trim",
                            new Trim(),
                            "the style's",
                            "size of the cut page: `6x9in`, `148x210mm`, `A5`, `Letter`"));

    private static final List<Key> PAGES =
            List.of(
                    Key.of(
                            "multiple",
                            TEXT,
                            "1",
                            "the number of pages is a multiple of this: `16` for sheets of sixteen; empty ones fill the last"),
                    Key.of(
                            "reference",
                            new FilePath(),
                            "report.json of another edition, whose page numbers stand in the margin and make the e-book's page-list"));

    private static final List<Key> TYPOGRAPHY =
            List.of(
                    Key.of(
                            "house",
                            new Word(HOUSES),
                            "the source's own marks stay",
                            "whose quotation marks and dashes gathered texts of its language, and yours, get"));

    private static final List<Key> COURSE =
            List.of(
                    Key.of("code", TEXT, "of the course"),
                    Key.of("term", TEXT, "in which it is taught"));

    private static final List<Key> ACCESSIBILITY =
            List.of(
                    Key.of(
                            "conforms-to",
                            new Word(Conformance.levels()),
                            "no claim",
                            "that the e-book is said to meet"),
                    Key.of("certified-by", TEXT, "who says so"));

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
                            new Either(new Isbn(), new Fields(ISBN)),
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
                    Key.of("page", new Fields(PAGE), "geometry"),
                    Key.of("pages", new Fields(PAGES), "of the printed book"),
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
                            new Fields(TYPOGRAPHY),
                            "of texts as they are gathered; `docs/gathering.md`"),
                    Key.of("print-run", TEXT, "how many copies are printed"),
                    Key.of(
                            "hyphenation",
                            new MapOf(TEXTS),
                            "words with hyphens where they may be divided, by language: `{en: [data-base, Octavo]}`; one without a hyphen is kept whole"),
                    Key.of("course", new Fields(COURSE), "that the reader is for"),
                    Key.of(
                            "accessibility",
                            new Fields(ACCESSIBILITY),
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

    /// A person in `people.yaml`.
    static final List<Key> REGISTERED =
            List.of(
                    Key.of("name", TEXT, "as printed"),
                    Key.of("file-as", TEXT, "for sorting"),
                    Key.of("bio", TEXT, "a sentence or two for the contributors' page"),
                    Key.of("contact", TEXT, "for permissions; never printed"));

    /// `people.yaml`: short id to person.
    static final KeyType PEOPLE_FILE = new MapOf(new Either(TEXT, new Fields(REGISTERED)));

    private BookKeys() {}
}
