package octavo.cli;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/// One of a few values by its name.
final class Choice {
    private Choice() {}

    /// @param what the values are, in the words of the message
    /// @throws TypeConversionException where no value has the name, with all the names
    static <T> T of(String what, String name, T[] values, Function<T, String> nameOf) {
        for (T v : values) if (nameOf.apply(v).equals(name)) return v;
        String all = Arrays.stream(values).map(nameOf).collect(Collectors.joining(", "));
        throw new TypeConversionException(
                "there is no " + what + " '" + name + "'; there are " + all);
    }
}
