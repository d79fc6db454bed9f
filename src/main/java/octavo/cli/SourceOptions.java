package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.build.SourceChoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How sources are gathered: the same for `add` and `extract`.
final class SourceOptions {
    @Option(
            names = "--pages",
            paramLabel = "PAGES",
            description = "Of a PDF, these pages: 23-30, or 1,3-5.")
    private @Nullable String pages;

    @Option(names = "--whole", description = "A book (EPUB) is one article, not one a chapter.")
    private boolean whole;

    @Option(
            names = "--keep",
            paramLabel = "TEXT",
            description = "Keeps the removed piece that holds this text.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "TEXT",
            description = "Removes the piece that holds this text.")
    private List<String> drop = new ArrayList<>();

    @Option(
            names = "--allow-private",
            description = "Also fetches from this machine and its own network.")
    private boolean allowPrivate;

    @Option(
            names = "--house",
            paramLabel = "NAME",
            converter = HouseName.class,
            description =
                    "Quotation marks and dashes of this house for texts of its language: chicago, oxford, british,"
                            + " duden, verlag, swiss, imprimerie, rae, americana, pwn, milchin.")
    private @Nullable String house;

    SourceChoices choices() {
        return new SourceChoices(allowPrivate, pages, whole, keep, drop, house);
    }

    /// A house by its name.
    static final class HouseName implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (SourceChoices.houses().contains(value)) return value;
            throw new TypeConversionException(
                    "there is no house '"
                            + value
                            + "'; there are "
                            + String.join(", ", SourceChoices.houses()));
        }
    }
}
