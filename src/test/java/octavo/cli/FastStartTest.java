package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What the launcher's cache of a fast start is made of.
class FastStartTest {
    @Test
    void classesOfJava5GetStackMapsAndVerify() throws Exception {
        Map<String, byte[]> classes = renewed();
        assertTrue(classes.containsKey("picocli.CommandLine"));
        ClassLoader loader =
                new ClassLoader(CommandLine.class.getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve)
                            throws ClassNotFoundException {
                        byte[] made = classes.get(name);
                        if (made == null) return super.loadClass(name, resolve);
                        Class<?> known = findLoadedClass(name);
                        return known != null ? known : defineClass(name, made, 0, made.length);
                    }
                };
        for (String name : classes.keySet()) {
            assertEquals(
                    ClassFile.JAVA_8_VERSION,
                    ClassFile.of().parse(classes.get(name)).majorVersion());
            // Initialization verifies.
            Class.forName(name, true, loader);
        }
    }

    @Test
    void librariesWithStackMapsAreLeftAlone() throws IOException {
        assertFalse(renewed().keySet().stream().anyMatch(n -> n.startsWith("org.jsoup")));
    }

    @Test
    void aRehearsalIsSeveralCommandLines() {
        List<String[]> lines =
                Rehearsal.lines(
                        new String[] {"check", "--draft", "--then", "--then", "--help", "--then"});
        assertEquals(2, lines.size());
        assertArrayEquals(new String[] {"check", "--draft"}, lines.getFirst());
        assertArrayEquals(new String[] {"--help"}, lines.getLast());
    }

    private static Map<String, byte[]> renewed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OldClasses.write(List.of(jarOf(CommandLine.class), jarOf(Jsoup.class)), out);
        Map<String, byte[]> classes = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                String name = e.getName().replace('/', '.');
                classes.put(
                        name.substring(0, name.length() - ".class".length()), in.readAllBytes());
            }
        }
        return classes;
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
