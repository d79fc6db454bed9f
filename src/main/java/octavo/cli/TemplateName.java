package octavo.cli;

import java.util.Locale;
import octavo.build.Template;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `anthology` or `course-reader`.
final class TemplateName implements ITypeConverter<Template> {
    @Override
    public Template convert(String value) {
        for (Template t : Template.values()) {
            if (t.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) return t;
        }
        throw new TypeConversionException("there is no template '" + value + "'; there are anthology and course-reader");
    }
}
