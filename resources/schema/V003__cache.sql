-- What was worked out once and may serve again for a while. All of it may be deleted at any time.

CREATE TABLE cache (
    kind    TEXT NOT NULL,              -- ANSWER, COMPLETION, EMBEDDING
    key     TEXT NOT NULL,              -- SHA-256 of all that the value follows from
    context TEXT NOT NULL,              -- of an answer: SHA-256 of all that but the question
    label   TEXT NOT NULL,              -- of an answer: the question
    value   BLOB NOT NULL,
    at      INTEGER NOT NULL,           -- milliseconds since 1970
    PRIMARY KEY (kind, key)
);
CREATE INDEX cache_by_age ON cache (at);
