-- Conversations. Their turns form a tree: a turn asked anew is a sibling of the first one; a thread shows the path from
-- the root to its head.

CREATE TABLE threads (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again, so that a deleted thread can be put back
    title      TEXT NOT NULL,
    created    TEXT NOT NULL,
    changed    TEXT NOT NULL,
    collection TEXT NOT NULL,                       -- '' for the whole library
    head       INTEGER                              -- the last turn of the path shown; NULL before the first
);
CREATE INDEX threads_by_change ON threads (changed);

CREATE TABLE turns (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    thread     INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    parent     INTEGER REFERENCES turns (id) ON DELETE CASCADE,
    asked      TEXT NOT NULL,
    state      TEXT NOT NULL,                       -- ASKED, ANSWERED, INTERRUPTED
    question   TEXT NOT NULL,
    standalone TEXT NOT NULL DEFAULT '',            -- the question as it was understood; '' where it was not
    answer     TEXT NOT NULL DEFAULT '',            -- of an interrupted turn, as much as had been written
    record     TEXT NOT NULL DEFAULT '',            -- JSON: citations, passages, steps, usage
    cost_usd   REAL NOT NULL DEFAULT 0,
    summary    TEXT NOT NULL DEFAULT ''             -- of all from the root to here; '' where none was made
);
CREATE INDEX turns_by_parent ON turns (thread, parent);

-- What turns are found by: question and answer, the spaces between Hangul left out. Trigrams find 휴가를 in 연차휴가를.
CREATE VIRTUAL TABLE turn_texts USING fts5 (text, tokenize = 'trigram');

CREATE TABLE pins (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    thread     INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    document   TEXT NOT NULL,                       -- no reference: a pin outlives its document, and is stale then
    path       TEXT NOT NULL,
    page       INTEGER NOT NULL,
    start_at   INTEGER NOT NULL,
    end_at     INTEGER NOT NULL,
    text       TEXT NOT NULL
);
CREATE INDEX pins_by_thread ON pins (thread);
