package octavo.gather.office;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import octavo.gather.archive.Archive;
import octavo.gather.archive.CompoundFile;
import octavo.gather.archive.LockedException;
import octavo.world.Programs;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// Turns what LibreOffice reads (ODT, RTF, DOC and others) into a DOCX. It runs with a profile of its own that is thrown
/// away, without macros, without links to elsewhere, and not for long.
public final class LibreOffice {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/soffice",
                    "/usr/local/bin/soffice",
                    "/usr/lib/libreoffice/program/soffice",
                    "/opt/libreoffice/program/soffice",
                    "/snap/bin/libreoffice",
                    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
                    "C:/Program Files/LibreOffice/program/soffice.exe");

    /// No macros, and nothing fetched that a document only names.
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
            </oor:items>
            """;

    private LibreOffice() {}

    /// The program, or null where it is not installed. `OCTAVO_SOFFICE` names another place.
    public static @Nullable Path find(World world) {
        String named = world.env("OCTAVO_SOFFICE");
        if (named != null) return world.isFile(Path.of(named)) ? Path.of(named) : null;
        List<String> places = new ArrayList<>();
        String path = world.env("PATH");
        if (path != null)
            for (String p : path.split(File.pathSeparator))
                if (!p.isBlank()) places.add(p + "/soffice");
        places.addAll(PLACES);
        for (String p : places) if (world.isFile(Path.of(p))) return Path.of(p);
        return null;
    }

    /// @param name of the source; its extension tells LibreOffice what it is
    /// @return a DOCX
    /// @throws IOException when LibreOffice can't read it, or not in time
    public static byte[] toDocx(World world, Path soffice, byte[] bytes, String name)
            throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        // An archive is checked before a program that has no bounds opens it.
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && isLocked(Archive.of(bytes)))
            throw new LockedException();
        String end = extension.matches("[A-Za-z0-9]{1,5}") ? extension : "odt";
        if (end.equalsIgnoreCase("rtf") || startsAsRtf(bytes)) RtfBounds.check(bytes);
        if (CompoundFile.is(bytes) && end.matches("(?i)do[ct]") && !CompoundFile.isWord(bytes))
            throw new IOException("it holds no document of Word");
        return world.inTemporaryFolder(folder -> convert(world, soffice, bytes, end, name, folder));
    }

    private static boolean startsAsRtf(byte[] bytes) {
        return bytes.length > 5 && bytes[0] == '{' && bytes[1] == '\\' && bytes[2] == 'r';
    }

    /// OpenDocument's manifest tells which of its files are encrypted (ODF 1.3, part 2, 3.8).
    private static boolean isLocked(Archive archive) {
        byte[] manifest = archive.read("META-INF/manifest.xml");
        return manifest != null
                && new String(manifest, StandardCharsets.UTF_8).contains(":encryption-data");
    }

    private static byte[] convert(
            World world, Path soffice, byte[] bytes, String end, String name, Path folder)
            throws IOException {
        Path profile = folder.resolve("profile");
        world.write(
                profile.resolve("user/registrymodifications.xcu"),
                SETTINGS.getBytes(StandardCharsets.UTF_8));
        Path source = folder.resolve("source." + end);
        world.write(source, bytes);
        Programs.Ended ended =
                world.run(
                        List.of(
                                soffice.toString(),
                                "-env:UserInstallation=" + profile.toUri(),
                                "--headless",
                                "--invisible",
                                "--norestore",
                                "--nolockcheck",
                                "--nodefault",
                                "--nologo",
                                "--convert-to",
                                "docx:MS Word 2007 XML",
                                "--outdir",
                                folder.resolve("out").toString(),
                                source.toString()),
                        LONGEST);
        Path made = folder.resolve("out").resolve("source.docx");
        if (ended.code() != 0 || !world.isFile(made)) {
            String reason = ended.reason(folder).replace("source." + end, name);
            // What it was about to do when it broke down.
            if (reason.startsWith("convert ")) reason = "";
            throw new IOException(
                    "LibreOffice can’t read it" + (reason.isEmpty() ? "" : ": " + reason));
        }
        return world.read(made);
    }
}
