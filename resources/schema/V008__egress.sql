-- Every request that went out of the door or was refused there: where to, what for, how much, and which passages.
-- Never what was said, and no key.

CREATE TABLE egress (
    id        INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,            -- ISO 8601
    day       TEXT NOT NULL,            -- in the person's time zone
    host      TEXT NOT NULL,
    address   TEXT NOT NULL,            -- without user and query
    port      INTEGER NOT NULL,
    purpose   TEXT NOT NULL,
    model     TEXT NOT NULL,            -- PROVIDER:MODEL; '' where nobody writes or embeds
    bytes_out INTEGER NOT NULL,
    bytes_in  INTEGER NOT NULL,
    loopback  INTEGER NOT NULL,         -- it went to this machine
    leaves    INTEGER NOT NULL,         -- its text leaves this machine, by way of a server on it perhaps
    refusal   TEXT                      -- the kind of problem it was refused with; NULL: it was sent
);
CREATE INDEX egress_by_day ON egress (day);

-- What of the documents stood in a text that left this machine, or behind it. A document's path is kept here, because
-- the document may leave the library.
CREATE TABLE egress_passages (
    request  INTEGER NOT NULL REFERENCES egress (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    path     TEXT NOT NULL,             -- '' for a document the library no longer held
    page     INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at   INTEGER NOT NULL,
    behind   INTEGER NOT NULL           -- 1: not its words, but an earlier answer made from it
);
CREATE INDEX egress_passages_by_request ON egress_passages (request);
