package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind.Zone;
import octavo.style.FlowStyle.Break;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.page.PageNumber;
import octavo.typeset.page.SectionLayout;

/// Where each section begins: blank pages so that it lies on its side, roman numbers in the front matter, arabic 1 on
/// the first recto of the text.
///
/// @param sections in order
/// @param numbers of all pages, blank ones too
record BookPlan(List<Place> sections, List<PageNumber> numbers) {
    /// @param firstPhysical of its own first page
    /// @param blanksBefore blank pages before it
    record Place(int firstPhysical, int blanksBefore, int pageCount) {}

    static BookPlan of(
            List<MarkupSection> markup, List<StyledElement> styled, List<SectionLayout> layouts) {
        List<Place> places = new ArrayList<>();
        List<PageNumber> numbers = new ArrayList<>();
        boolean front = true;
        int number = 0;
        for (int i = 0; i < layouts.size(); i++) {
            Break before = styled.get(i).style().flow().breakBefore();
            boolean leavesFront = front && markup.get(i).kind().zone() != Zone.FRONT;
            int next = numbers.size() + 1;
            boolean right = next % 2 == 1;
            boolean blank = leavesFront || i == 0 ? !right : !SectionLayout.suits(before, right);
            if (blank) {
                number++;
                numbers.add(number(numbers.size() + 1, number, front));
            }
            if (leavesFront) {
                front = false;
                number = 0;
            }
            int first = numbers.size() + 1;
            int count = layouts.get(i).pageCount(first % 2 == 1);
            places.add(new Place(first, blank ? 1 : 0, count));
            for (int p = 0; p < count; p++) {
                number++;
                numbers.add(number(numbers.size() + 1, number, front));
            }
        }
        return new BookPlan(places, numbers);
    }

    private static PageNumber number(int physical, int number, boolean front) {
        return PageNumber.of(physical, number, front ? "lower-roman" : "decimal");
    }
}
