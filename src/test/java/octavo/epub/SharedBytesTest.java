package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class SharedBytesTest {
    /// What is kept stands between what was written before and after it.
    @Test
    void everythingStandsInTheOrderInWhichItWasWritten() {
        SharedBytes bytes = new SharedBytes();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            byte[] some = new byte[i * 5000];
            for (int k = 0; k < some.length; k++) some[k] = (byte) (k * 31 + i);
            if (i % 3 == 0) bytes.keeping();
            bytes.write(some, 0, some.length);
            bytes.copying();
            bytes.write(i);
            expected.writeBytes(some);
            expected.write(i);
            if (i % 3 != 0 && some.length > 0) some[0]++;
        }
        assertArrayEquals(expected.toByteArray(), bytes.finish());
    }
}
