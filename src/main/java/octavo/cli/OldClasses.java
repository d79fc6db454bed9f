package octavo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes the classes of libraries that were compiled for Java 5 and older anew with stack maps (JVMS 4.10.1): a cache of a
/// fast start (JEP 483) leaves out classes without them, and each is then read and verified, the slow way, at every start.
/// The launcher puts the jar before the libraries; what the classes do is the same.
final class OldClasses {
    private static final int LAST_WITHOUT = ClassFile.JAVA_6_VERSION;

    /// The major version stands in bytes 6 and 7 of a class file.
    private static final int HEAD = 8;

    /// The cache holds the jar's time: it is the same whoever writes it, and when.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private OldClasses() {}

    /// `TO.jar LIBRARY.jar...`
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        try (OutputStream out = Files.newOutputStream(jar)) {
            write(Stream.of(args).skip(1).map(Path::of).toList(), out);
        }
        Files.setLastModifiedTime(jar, FileTime.from(TIME.toInstant(ZoneOffset.UTC)));
    }

    /// Writes a jar with all old classes of `libraries`; of two with one name the first, as on a class path.
    static void write(List<Path> libraries, OutputStream out) throws IOException {
        ClassFile files =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(
                                                OldClasses.class.getClassLoader())
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path library : libraries) copy(library, files, names, zip);
        }
    }

    private static void copy(Path library, ClassFile files, Set<String> names, ZipOutputStream zip)
            throws IOException {
        try (ZipFile jar = new ZipFile(library.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!entry.getName().endsWith(".class") || !names.add(entry.getName())) continue;
                byte[] made = renewed(jar, entry, files);
                if (made == null) continue;
                ZipEntry written = new ZipEntry(entry.getName());
                written.setTimeLocal(TIME);
                zip.putNextEntry(written);
                zip.write(made);
                zip.closeEntry();
            }
        }
    }

    /// The class with stack maps; null where it has them, or can't have them (subroutines, which Java 1.3 wrote).
    private static byte @Nullable [] renewed(ZipFile jar, ZipEntry entry, ClassFile files)
            throws IOException {
        byte[] old;
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length < HEAD || ((head[6] & 0xff) << 8 | (head[7] & 0xff)) > LAST_WITHOUT)
                return null;
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(head);
            in.transferTo(whole);
            old = whole.toByteArray();
        }
        ClassTransform version =
                (builder, element) -> {
                    if (element instanceof ClassFileVersion)
                        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
                    else builder.with(element);
                };
        ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        try {
            return files.transformClass(files.parse(old), version.andThen(bodies));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
