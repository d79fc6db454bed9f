package octavo.gather.archive;

/// Paths within a container that can't lead out of it.
public final class SafePaths {
    private SafePaths() {}

    public static boolean isSafe(String path) {
        if (path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0) return false;
        if (path.length() > 1 && path.charAt(1) == ':') return false;
        for (String part : path.split("/", -1)) if (part.equals("..")) return false;
        return true;
    }
}
