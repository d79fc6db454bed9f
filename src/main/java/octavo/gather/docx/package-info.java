/// Documents of word processors (ECMA-376, WordprocessingML). [DocxReader] opens the package; styles, numbering, notes,
/// formulas (OMML) and images are read by a class each. XML is read without DTD or entities.
@NullMarked
package octavo.gather.docx;

import org.jspecify.annotations.NullMarked;
