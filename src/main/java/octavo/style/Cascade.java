package octavo.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import octavo.content.Direction;
import octavo.content.StructureRole;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.TextNode;
import octavo.style.BoxStyle.Display;
import octavo.style.StyledDocument.StyledSection;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.style.css.ElementContext;
import org.jspecify.annotations.Nullable;

/// The cascade (CSS Cascade 4) over the markup tree.
///
/// One walk in document order, because counters run through the book. Elements with the same parent style and the
/// same matching rules are computed once and share one [ComputedStyle].
public final class Cascade {
    private static final String LIST_ITEM = "list-item";
    private static final String FOOTNOTE = "footnote";
    private int namedNotes;

    private final RuleIndex index;
    private final Computer computer = new Computer();
    private final Counters counters = new Counters();
    private final Map<Key, StyleState> computed = new HashMap<>();

    /// What a style depends on. Parents are compared by identity: equal ones are the same object.
    private record Key(StyleState parent, int[] ranks, @Nullable String language) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Key k
                    && k.parent == parent
                    && Arrays.equals(k.ranks, ranks)
                    && Objects.equals(k.language, language);
        }

        @Override
        public int hashCode() {
            int h = 31 * System.identityHashCode(parent) + Arrays.hashCode(ranks);
            return 31 * h + (language == null ? 0 : language.hashCode());
        }
    }

    private Cascade(StyleSheet sheet, Media media) {
        index = new RuleIndex(UserAgent.sheet(), sheet, media);
    }

    /// The book's tree with computed styles and pages.
    public static StyledDocument style(StyleSheet sheet, MarkupDocument document, Media media) {
        return new Cascade(sheet, media).document(sheet, document, media);
    }

    private StyledDocument document(StyleSheet sheet, MarkupDocument document, Media media) {
        List<MarkupNode> roots = new ArrayList<>();
        for (MarkupSection s : document.sections()) roots.add(s.element());
        Element body = new Element("body", Map.of(), roots, StructureRole.NONE, null);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("lang", document.language());
        attributes.put("title", document.title());
        if (Direction.of(document.language()) == Direction.RTL) attributes.put("dir", "rtl");
        Element html = new Element("html", attributes, List.of(body), StructureRole.NONE, null);

        ElementContext htmlContext = ElementContext.root(html);
        StyleState htmlState = own(htmlContext, Computer.initial(), index.match(htmlContext));
        computer.root(htmlState);
        ElementContext bodyContext = htmlContext.child(body, null);
        StyleState bodyState = own(bodyContext, htmlState, index.match(bodyContext));

        counters.change(htmlState);
        counters.open();
        counters.change(bodyState);
        counters.open();
        List<StyledSection> sections = new ArrayList<>();
        ElementContext previous = null;
        for (MarkupSection s : document.sections()) {
            ElementContext context = bodyContext.child(s.element(), previous);
            previous = context;
            StyledElement styled = element(context, bodyState);
            if (styled != null) sections.add(new StyledSection(s, styled));
        }
        ComputedStyle root = resolved(htmlState, html);
        if (!sections.isEmpty()) {
            StyledSection first = sections.getFirst();
            sections.set(0, new StyledSection(first.section(), withStrings(root, first.element())));
        }
        return new StyledDocument(
                root,
                bodyState.computed(),
                sections,
                new PageRules(sheet, htmlState, media, computer));
    }

    /// The root has no place on a page: its strings are set where the first section begins.
    private static StyledElement withStrings(ComputedStyle root, StyledElement e) {
        if (root.flow().stringSet().isEmpty()) return e;
        Map<String, List<ContentItem>> strings = new LinkedHashMap<>(root.flow().stringSet());
        strings.putAll(e.style().flow().stringSet());
        ComputedStyle style = e.style().edit().stringSet(strings).build().sharing(e.style());
        return new StyledElement(
                e.element(), e.pseudo(), style, e.children(), e.firstLine(), e.firstLetter());
    }

    private StyleState own(ElementContext e, StyleState parent, RuleIndex.Matches matches) {
        return state(parent, matches.own(), e.hasOwnLanguage() ? e.language() : null);
    }

    private StyleState state(StyleState parent, int[] ranks, @Nullable String language) {
        Key key = new Key(parent, ranks, language);
        StyleState s = computed.get(key);
        if (s == null) {
            s = computer.compute(parent, index.declarations(ranks), language);
            computed.put(key, s);
        }
        return s;
    }

    private @Nullable StyledElement element(ElementContext e, StyleState parent) {
        RuleIndex.Matches matches = index.match(e);
        StyleState state = own(e, parent, matches);
        // "An element that is not rendered does not change counters" (CSS Lists 3, section 4.6).
        if (state.box.display == Display.NONE) return null;
        if (isInlineNote(e.element(), state)) counters.add(FOOTNOTE, 1);
        listItem(e.element(), state);
        counters.change(state);
        counters.open();
        List<StyledNode> children = new ArrayList<>();
        if (state.box.display == Display.LIST_ITEM)
            addMarker(children, e.element(), state, matches);
        boolean note = !e.element().isInline() || isInlineNote(e.element(), state);
        if (note && state.box.floatMode != BoxStyle.FloatMode.MARGIN)
            addPseudo(children, "footnote-marker", e.element(), state, matches);
        addPseudo(children, "before", e.element(), state, matches);
        if (state.content == null) addChildren(children, e, state);
        else addGenerated(children, state, state, e.element());
        addPseudo(children, "after", e.element(), state, matches);
        counters.close();
        return new StyledElement(
                e.element(),
                null,
                resolved(state, e.element()),
                NoteSeparators.set(children),
                part("first-line", state, matches),
                part("first-letter", state, matches));
    }

    private void addChildren(List<StyledNode> out, ElementContext e, StyleState state) {
        ElementContext previous = null;
        TextGoesOn text = new TextGoesOn();
        for (MarkupNode n : e.element().children()) {
            switch (n) {
                case TextNode t -> out.add(new StyledText(t.text()));
                case Element child -> {
                    ElementContext c = e.child(text.next(child), previous);
                    previous = c;
                    StyledElement styled = element(c, state);
                    if (styled == null) continue;
                    text.passed(child, styled.style().box());
                    boolean note = styled.style().box().floatMode().toNotes();
                    if (note && styled.element().isInline()) addNote(out, c, state, styled);
                    else out.add(styled);
                }
            }
        }
    }

    /// A note within a line (GCPM 1, section 2.1): "a footnote call is placed in its place"; `footnote` counts by
    /// itself.
    private static boolean isInlineNote(Element e, StyleState state) {
        return state.box.floatMode == BoxStyle.FloatMode.FOOTNOTE && e.isInline();
    }

    /// The call, and the note with an id by which the page finds it.
    private void addNote(
            List<StyledNode> out, ElementContext c, StyleState parent, StyledElement note) {
        RuleIndex.Matches matches = index.match(c);
        StyleState state = own(c, parent, matches);
        if (isInlineNote(note.element(), state))
            addPseudo(out, "footnote-call", note.element(), state, matches);
        if (note.element().id() != null) {
            out.add(note);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>(note.element().attributes());
        attributes.put("id", "-octavo-note-" + ++namedNotes);
        Element e = note.element();
        Element named = new Element(e.name(), attributes, e.children(), e.role(), e.span());
        out.add(new StyledElement(named, null, note.style(), note.children(), null, null));
    }

    private @Nullable ComputedStyle part(String name, StyleState state, RuleIndex.Matches matches) {
        int[] ranks = matches.pseudo().get(name);
        return ranks == null ? null : state(state, ranks, null).computed();
    }

    /// `list-item` counts by itself: a list resets it, an item adds one (CSS Lists 3, section 4.6), and HTML's
    /// `start` and `value` set it.
    private void listItem(Element e, StyleState state) {
        if (e.name().equals("ol") || e.name().equals("ul")) {
            counters.reset(LIST_ITEM, number(e, "start", 1) - 1);
        }
        if (state.box.display != Display.LIST_ITEM) return;
        counters.add(LIST_ITEM, 1);
        if (e.attribute("value") != null) counters.set(LIST_ITEM, number(e, "value", 1));
    }

    private static int number(Element e, String attribute, int otherwise) {
        String v = e.attribute(attribute);
        if (v == null) return otherwise;
        try {
            return Integer.parseInt(v.strip());
        } catch (NumberFormatException x) {
            return otherwise;
        }
    }

    private void addMarker(
            List<StyledNode> out, Element e, StyleState state, RuleIndex.Matches matches) {
        StyleState marker = state(state, matches.pseudo().getOrDefault("marker", new int[0]), null);
        if (marker.content != null) {
            addBox(out, "marker", e, marker);
            return;
        }
        String text = CounterStyles.marker(counters.value(LIST_ITEM), state.list.type);
        if (text.isEmpty()) return;
        List<StyledNode> children = List.of(new StyledText(text));
        out.add(new StyledElement(e, "marker", marker.computed(), children, null, null));
    }

    private void addPseudo(
            List<StyledNode> out,
            String name,
            Element e,
            StyleState state,
            RuleIndex.Matches matches) {
        int[] ranks = matches.pseudo().get(name);
        if (ranks == null) return;
        StyleState pseudo = state(state, ranks, null);
        if (pseudo.content == null || pseudo.box.display == Display.NONE) return;
        counters.change(pseudo);
        addBox(out, name, e, pseudo);
    }

    private void addBox(List<StyledNode> out, String name, Element e, StyleState pseudo) {
        List<StyledNode> children = new ArrayList<>();
        addGenerated(children, pseudo, pseudo, e);
        boolean drawn = !children.isEmpty() || pseudo.box.display != Display.INLINE;
        // `content: none` makes no box; `content: ""` makes one that only a block can show.
        if (pseudo.content != null && !pseudo.content.isEmpty() && drawn) {
            out.add(new StyledElement(e, name, pseudo.computed(), children, null, null));
        }
    }

    private void addGenerated(List<StyledNode> out, StyleState of, StyleState style, Element e) {
        if (of.content == null) return;
        for (ContentItem i : new ContentResolver(counters, style, e).resolve(of.content)) {
            out.add(
                    i instanceof ContentItem.Text t
                            ? new StyledText(t.text())
                            : new StyledGenerated(i));
        }
    }

    /// The shared style, or one of the element's own where it sets strings or a bookmark's label.
    private ComputedStyle resolved(StyleState state, Element e) {
        if (state.stringSettings.isEmpty() && state.bookmarkParts == null) return state.computed();
        ContentResolver resolver = new ContentResolver(counters, state, e);
        Map<String, List<ContentItem>> strings = new LinkedHashMap<>();
        for (StyleState.StringSetting s : state.stringSettings) {
            strings.put(s.name(), List.copyOf(resolver.resolve(s.parts())));
        }
        StyleBuilder own = state.computed().edit().stringSet(strings);
        if (state.bookmarkParts != null) own.bookmarkLabel(resolver.text(state.bookmarkParts));
        return own.build().sharing(state.computed());
    }
}
