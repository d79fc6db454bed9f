package octavo.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningTitleTest {
    @Test
    void aTitleThatFitsStays() {
        assertEquals("How a Paragraph: Is Broken", RunningTitle.of("How a Paragraph: Is Broken"));
    }

    @Test
    void aLongOneEndsBeforeItsColonOrDash() {
        assertEquals(
                "User-centered design at 18F",
                RunningTitle.of(
                        "User-centered design at 18F: a design studio for natural resource revenues"));
        assertEquals(
                "What’s in a name?",
                RunningTitle.of(
                        "What’s in a name? On understanding and using the acronyms of governments"));
    }

    @Test
    void elseItEndsAfterAWord() {
        assertEquals(
                "Great community turnout for Midas open source…",
                RunningTitle.of(
                        "Great community turnout for Midas open source hack night and all"));
    }
}
