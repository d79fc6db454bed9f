/// Text copied whole from a web page to an article. [PastedReader] cuts the text into units, scores each as paragraph,
/// heading or furniture by its traits and its neighbours, and gives its reasons; learned weights and trees are data
/// beside the code, and `bench/README.md` says how they were made. [Dates] and [Byline] read lines that name a day or a
/// person.
@NullMarked
package octavo.gather.pasted;

import org.jspecify.annotations.NullMarked;
