package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.epub.device.DeviceProfile;
import octavo.epub.device.DeviceProfiles;
import octavo.press.PressProfiles;
import octavo.world.World;
import octavo.yaml.NearestName;

/// What `--for` names: printers and, for e-books, shops and devices.
///
/// @param press names of press profiles
record Profiles(List<String> press, List<DeviceProfile> devices) {
    static final String UNKNOWN = "profile-unknown";

    Profiles {
        press = List.copyOf(press);
        devices = List.copyOf(devices);
    }

    static Outcome<Profiles> find(World world, Path book, List<String> names) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> press = new ArrayList<>();
        List<DeviceProfile> devices = new ArrayList<>();
        for (String name : names) {
            if (PressProfiles.has(world, book, name)) {
                press.add(name);
                continue;
            }
            DeviceProfile device = diagnostics.take(DeviceProfiles.find(world, book, name));
            if (device != null) devices.add(device);
            else diagnostics.add(unknown(name));
        }
        return diagnostics.with(new Profiles(press, devices));
    }

    private static Diagnostic unknown(String name) {
        TreeSet<String> known = new TreeSet<>(PressProfiles.NAMES);
        known.addAll(DeviceProfiles.NAMES);
        String nearest = NearestName.of(name, known);
        return Diagnostic.error(
                UNKNOWN,
                "there is no profile `" + name + "`",
                null,
                nearest != null
                        ? "did you mean `" + nearest + "`?"
                        : "known are: " + String.join(", ", known));
    }
}
