-- The library: what was read from the person's files. Times are ISO 8601, texts are NFC.

CREATE TABLE library (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL,          -- rises with every change the index must follow
    model    TEXT NOT NULL              -- the embedding model of all vectors; '' before the first
);
INSERT INTO library (one, revision, model) VALUES (1, 0, '');

CREATE TABLE documents (
    id       TEXT PRIMARY KEY,
    path     TEXT NOT NULL,             -- as the file system spells it
    place    TEXT NOT NULL,             -- the absolute path in NFC: what documents are ordered and found by
    title    TEXT NOT NULL,
    size     INTEGER NOT NULL,
    modified TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    layout   TEXT NOT NULL,
    state    TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    chunks   INTEGER NOT NULL,
    failure  TEXT,
    detail   TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL
);
CREATE INDEX documents_by_place ON documents (place);
CREATE INDEX documents_by_state ON documents (state, revision, chunks);
CREATE INDEX documents_by_revision ON documents (revision);

CREATE TABLE pages (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (document, number)
);

CREATE TABLE headings (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    level    INTEGER NOT NULL,
    title    TEXT NOT NULL,
    page     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal)
);

CREATE TABLE chunks (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    heading  TEXT NOT NULL,
    text     TEXT NOT NULL,
    page     INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at   INTEGER NOT NULL,
    hash     TEXT NOT NULL,             -- SHA-256 of the embedded text: the key of its vector
    PRIMARY KEY (document, ordinal)
);
CREATE INDEX chunks_by_hash ON chunks (hash);

-- Rows stay in a rowid table: without one, a vector of 1.5 kB would spill into an overflow page of its own.
CREATE TABLE vectors (
    model    TEXT NOT NULL,
    hash     TEXT NOT NULL,
    data     BLOB NOT NULL,             -- 32-bit floats, little endian
    PRIMARY KEY (model, hash)
);

CREATE TABLE collections (
    name     TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE folders (
    collection TEXT NOT NULL REFERENCES collections (name) ON UPDATE CASCADE ON DELETE CASCADE,
    place      TEXT NOT NULL,
    path       TEXT NOT NULL,
    PRIMARY KEY (collection, place)
) WITHOUT ROWID;

CREATE TABLE membership (
    collection TEXT NOT NULL REFERENCES collections (name) ON UPDATE CASCADE ON DELETE CASCADE,
    document   TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, document)
) WITHOUT ROWID;
CREATE INDEX membership_by_document ON membership (document);
