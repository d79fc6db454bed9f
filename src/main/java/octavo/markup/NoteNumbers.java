package octavo.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Numbers the notes of one text from 1, in the order of their first reference.
final class NoteNumbers {
    /// @param noteId id of the note's element
    /// @param refId id of the first mark in the text
    record Numbered(Note note, int number, String noteId, String refId) {}

    /// @param refId id of this mark
    record Reference(Numbered target, String refId) {}

    private final Scope scope;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Integer> references = new HashMap<>();
    private final Map<String, Numbered> numbered = new HashMap<>();
    private final List<Numbered> inOrder = new ArrayList<>();
    private int before;

    NoteNumbers(Scope scope) {
        this.scope = scope;
    }

    /// @param last number of the note before this text's, where notes are counted through several texts
    void startAfter(int last) {
        before = last;
    }

    int last() {
        return before + inOrder.size();
    }

    void declare(List<Note> all) {
        all.forEach(n -> notes.putIfAbsent(n.id(), n));
    }

    /// The mark's target, or null (and a diagnostic) when there is no such note.
    @Nullable Reference reference(String id) {
        Note note = notes.get(id);
        if (note == null) {
            warn(
                    "note-missing",
                    "the mark [^" + id + "] has no note",
                    "write the note, or take the mark out");
            return null;
        }
        int count = references.merge(id, 1, Integer::sum);
        Numbered known = numbered.get(id);
        if (known == null) {
            int number = before + inOrder.size() + 1;
            known =
                    new Numbered(
                            note, number, scope.claim("n" + number), scope.claim("nr" + number));
            numbered.put(id, known);
            inOrder.add(known);
            return new Reference(known, known.refId());
        }
        if (count == 2) {
            scope.diagnostics.add(
                    Diagnostic.note(
                            "note-repeated",
                            "the note [^" + id + "] has more than one mark; all have its number",
                            SourceSpan.ofFile(scope.file),
                            null));
        }
        return new Reference(known, scope.claim("nr" + known.number() + "-" + count));
    }

    /// The note at that place in the order of reference, or null. Notes may call further notes while they are lowered.
    @Nullable Numbered get(int index) {
        return index < inOrder.size() ? inOrder.get(index) : null;
    }

    /// Notes that nothing refers to; the reader has named them.
    List<Note> unreferenced() {
        List<Note> rest = new ArrayList<>();
        for (Note n : notes.values()) {
            if (references.containsKey(n.id())) continue;
            rest.add(n);
        }
        return rest;
    }

    private void warn(String code, String message, @Nullable String hint) {
        scope.diagnostics.add(
                Diagnostic.warning(code, message, SourceSpan.ofFile(scope.file), hint));
    }
}
