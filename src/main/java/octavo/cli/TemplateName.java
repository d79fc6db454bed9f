package octavo.cli;

import octavo.build.Template;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `anthology` or `course-reader`.
final class TemplateName implements ITypeConverter<Template> {
    @Override
    public Template convert(String value) {
        Template t = Template.of(value);
        if (t != null) return t;
        throw new TypeConversionException(
                "there is no template '" + value + "'; there are anthology and course-reader");
    }
}
