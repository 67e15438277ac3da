-- A library as version 1 of the schema left it. Never changed: it shows that such a library still opens.
CREATE TABLE library (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL,
    model    TEXT NOT NULL
);
INSERT INTO library (one, revision, model) VALUES (1, 0, '');

CREATE TABLE documents (
    id       TEXT PRIMARY KEY,
    path     TEXT NOT NULL,
    place    TEXT NOT NULL,
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
    hash     TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
);
CREATE INDEX chunks_by_hash ON chunks (hash);
CREATE TABLE vectors (
    model    TEXT NOT NULL,
    hash     TEXT NOT NULL,
    data     BLOB NOT NULL,
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

UPDATE library SET revision = 2, model = 'test:two-dimensions';
INSERT INTO documents VALUES ('0123456789abcdef', '/문서/휴가.md', '/문서/휴가.md', '휴가 규정', 41,
    '2026-03-02T01:02:03.123456789Z', 'abc', 'PROSE', 'READY', 1, 1, NULL, '', 2);
INSERT INTO pages VALUES ('0123456789abcdef', 1, '연차 휴가는 15일이다.');
INSERT INTO headings VALUES ('0123456789abcdef', 0, 1, '총칙', 1, 0);
INSERT INTO chunks VALUES ('0123456789abcdef', 0, '총칙 › 휴가', '연차 휴가는 15일이다.', 1, 0, 13,
    '37a0460b2c908fefb74caca5ceea652edbca6831f4aa48dafed2bc7ebecfe8c4');
INSERT INTO vectors VALUES ('test:two-dimensions',
    '37a0460b2c908fefb74caca5ceea652edbca6831f4aa48dafed2bc7ebecfe8c4', x'0000803f000000bf');
INSERT INTO collections VALUES ('인사');
INSERT INTO folders VALUES ('인사', '/문서', '/문서');
INSERT INTO membership VALUES ('인사', '0123456789abcdef');
PRAGMA user_version = 1;
