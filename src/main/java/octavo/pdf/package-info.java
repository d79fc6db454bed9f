/// PDF files: written from pages, reproduced from others, imposed, proofed. The rooms, each with the class to begin at:
///
/// - **The file**: [PdfFile] and [Bytes] write objects; `Deflate`, `RowFilter`, `PdfDate`, `Xmp`.
/// - **Pages** ([PdfWriter]): `DocumentScan` looks at what is used, `PageContent` with `TextWriter` and `ArtifactKinds` draws,
///   `PageTree` and `PageBoxes` place; `Catalog`, `Outline`, `PageLabels`, `Links` and `Destinations` lead to them.
/// - **Tags**: `TagTree` (which elements, with which roles), `StructureTree` (what is in them), `StructureWriter`.
/// - **Fonts**: `FontEmbedder`, `GlyphTexts`, `RunText`, `HiddenFont`, `SubstituteFonts`.
/// - **Images**: `ImageWriter` for screens, `PressImages` for inks, `DrawingWriter` for shapes.
/// - **Inks**: `Inks`, `InkConversion`, `InkTable`, `InkProfile`, `SrgbProfile`.
/// - **Facsimiles** ([Facsimiles]): `SourcePdf` opens, `PageReview` with `ContentCleaner`, `FontReview` and `PageText` judges,
///   `FacsimileWriter` copies or `PagePicture` draws; `SourceStructure`, `StructureMarks`, `PageMarks`, `StructureRules` and
///   `ReproducedTags` take over the structure.
/// - **The press**: [TypeArea], `PressCatalog`; `octavo.pdf.preflight` opens the file again.
/// - **Covers** ([CoverDesign]): `CoverGeometry`, `CoverSheet`, `CoverPdf`, `Barcode`.
/// - **Imposition** ([Imposer]): `SheetPlan`, `SheetGrid`, `PageForm`.
@NullMarked
package octavo.pdf;

import org.jspecify.annotations.NullMarked;
