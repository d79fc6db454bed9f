package octavo.cli;

import octavo.build.Program;
import picocli.CommandLine.IVersionProvider;

/// `octavo --version`.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Octavo " + Program.VERSION};
    }
}
