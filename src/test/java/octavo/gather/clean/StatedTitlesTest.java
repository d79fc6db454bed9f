package octavo.gather.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTitlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<%AcceptAction::Approve%>",
                "<%= title %>",
                "{{ title }}",
                "{{page.title}}",
                "${title}",
                "{title}",
                "[Document title]",
                "[NAME OF COMPANY]",
                "‹Title›",
                "<<Title>>",
                "%TITLE%",
                "«Book_Title»",
                "Click or tap here to enter text.",
                "Type the document title",
                "Insert Title Here",
                "Document Title",
                "Titel eingeben",
                ".",
                "1",
                "Microsoft Word - minutes.doc",
                "Untitled 2",
                "Dokument1",
                "minutes.docx",
                "attending_to_head_new"
            })
    void isNoTitle(String stated) {
        assertEquals("", StatedTitles.of(stated));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test",
                "«Идиот»",
                "1984",
                "[sic] and other marks",
                "Documents of a journey",
                "Enter Ghost",
                "Title IX: a history",
                "50% off",
                "M",
                "附件1"
            })
    void isATitle(String stated) {
        assertEquals(stated, StatedTitles.of(stated));
    }
}
