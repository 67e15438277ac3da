package app.munseo.extract.enclosure;

/// What the operating system enforces of a worker process, the most first.
public enum Strength {
    /// No connections, changes to nothing but the scratch folder, and reading of nothing but the system's own files and
    /// the folders it was given.
    FILES,
    /// No connections, and changes to nothing but the scratch folder.
    CHANGES,
    /// No connections.
    SOCKETS,
    /// Nothing: it is a process of its own and no more.
    NONE;

    Strength less() {
        return switch (this) {
            case FILES -> CHANGES;
            case CHANGES -> SOCKETS;
            case SOCKETS, NONE -> NONE;
        };
    }
}
