package octavo.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What the parts of one reading share.
final class ReadContext {
    /// @param title null where there is none
    record Reference(String target, @Nullable String title) {}

    private record PlacedNote(int offset, Note note) {}

    final ReadOptions options;
    final Diagnostics diagnostics;

    /// What stood in the brackets of an image, by the image itself (not its value).
    final Map<Inline.Image, List<Inline>> imageTexts = new IdentityHashMap<>();

    /// The whole text of what may be a caption, by the block itself.
    final Map<Block, Leaf> captions = new IdentityHashMap<>();

    private final MappedText source;
    private final Map<String, Reference> references = new HashMap<>();
    private final Set<String> noteIds = new HashSet<>();
    private final Set<String> referredNotes = new HashSet<>();
    private final List<PlacedNote> notes = new ArrayList<>();
    private final Map<String, Integer> exampleNumbers = new HashMap<>();
    private int examples;
    private int inlineNotes;
    private boolean allNotes;
    private @Nullable SourceSpan within;

    ReadContext(ReadOptions options, Diagnostics diagnostics, MappedText source) {
        this.options = options;
        this.diagnostics = diagnostics;
        this.source = source;
    }

    SourceSpan span(int offset) {
        return within == null ? source.span(offset) : within;
    }

    /// Reads what has been cut out of the text, so that its offsets say nothing; its place is that of the whole.
    <T> T within(SourceSpan place, Supplier<T> reading) {
        SourceSpan before = within;
        within = place;
        try {
            return reading.get();
        } finally {
            within = before;
        }
    }

    void warn(String code, String message, int offset, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning(code, message, span(offset), hint));
    }

    void note(String code, String message, int offset, @Nullable String hint) {
        diagnostics.add(Diagnostic.note(code, message, span(offset), hint));
    }

    /// CommonMark 0.31, 4.7: labels match by case fold and collapsed white space.
    static String label(String raw) {
        return raw.strip()
                .replaceAll("[ \\t\\n]+", " ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
    }

    void define(String label, Reference reference) {
        references.putIfAbsent(label(label), reference);
    }

    @Nullable Reference reference(String label) {
        return references.isEmpty() ? null : references.get(label(label));
    }

    /// Takes the next numbered example and returns its number.
    int defineExample(String label) {
        examples++;
        if (!label.isEmpty()) exampleNumbers.putIfAbsent(label, examples);
        return examples;
    }

    /// The number of the example with a label.
    @Nullable Integer example(String label) {
        return exampleNumbers.isEmpty() ? null : exampleNumbers.get(label);
    }

    /// Whether the line above the one of an offset is empty.
    boolean isBlankBefore(int offset) {
        return source.isBlankBefore(offset);
    }

    /// False when the id is taken.
    boolean defineNote(String id) {
        return noteIds.add(id);
    }

    /// Every note that is referred to counts as given.
    void knowAllNotes() {
        allNotes = true;
    }

    boolean hasNote(String id) {
        return allNotes || noteIds.contains(id);
    }

    void referTo(String noteId) {
        referredNotes.add(noteId);
    }

    boolean isReferredTo(String noteId) {
        return referredNotes.contains(noteId);
    }

    void addNote(int offset, String id, List<Block> content) {
        notes.add(new PlacedNote(offset, new Note(id, content)));
    }

    /// Takes an inline note and returns its id.
    String addInlineNote(int offset, List<Block> content) {
        String id;
        do {
            id = "inline-" + ++inlineNotes;
        } while (!noteIds.add(id));
        referTo(id);
        addNote(offset, id, content);
        return id;
    }

    List<Note> notes() {
        return notes.stream()
                .sorted((a, b) -> Integer.compare(a.offset(), b.offset()))
                .map(PlacedNote::note)
                .toList();
    }
}
