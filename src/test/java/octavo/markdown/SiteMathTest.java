package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteMathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2",
                "n",
                "n-1",
                "f(x)=y",
                "a_{ij}",
                "x_1",
                "\\frac{a}{b}",
                "\\alpha",
                "e^{i\\pi} + 1 = 0",
                "O(n)",
                "f'(x)",
                "^{14}C",
                "2n + 1",
                "|x| < 1"
            })
    void formulas(String s) {
        assertEquals(true, SiteMath.isFormula(s));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "5 and ",
                "5m - 6m",
                "HOME/bin:",
                "FOO_BAR",
                "HOME",
                "1,000",
                "100–",
                "PATH:/usr/bin",
                "ABC"
            })
    void moneyAndNames(String s) {
        assertEquals(false, SiteMath.isFormula(s));
    }
}
