package octavo.gather.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/// A language is named where it is sure; a wrong one would set a text's quotation marks wrong.
class LanguageGuessTest {
    @Test
    void whatIsSure() {
        assertEquals(
                "en",
                LanguageGuess.of(
                        "The ferries came home through the ice, and what the pilots said of it was not in the paper on the next day."));
        assertEquals(
                "de",
                LanguageGuess.of(
                        "Die Fähren kamen durch das Eis nach Hause, und was die Lotsen von der Fahrt sagten, stand nicht in der Zeitung."));
        assertEquals(
                "es",
                LanguageGuess.of(
                        "Los barcos volvieron a casa por el hielo, y lo que los pilotos dijeron de la travesía no estaba en el periódico."));
    }

    @Test
    void whatIsNot() {
        assertNull(
                LanguageGuess.of(
                        "Mole, quay, pier: Anna i Karl, 1912, foto; Stein, Holz, Eis a kov, port de mer, puerto, harbour."));
        // A neighbour's words are not its neighbour's language.
        String danish =
                "Færgerne kom hjem gennem isen, og det som lodserne sagde om det på kajen var ikke i avisen, for der var ikke mere plads til den slags efter de store nyheder fra byen.";
        String guess = LanguageGuess.of(danish);
        assertEquals(true, guess == null || guess.equals("da"), guess);
    }
}
