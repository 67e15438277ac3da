-- Every call of a language model: what it used, how long it took, what it cost. Money is in billionths of a US dollar.

CREATE TABLE usage (
    id       INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,             -- when it began, ISO 8601
    day      TEXT NOT NULL,             -- the day it began in the person's time zone: what limits count by
    question TEXT NOT NULL,             -- the answer it was made for; '' outside of one
    thread   TEXT NOT NULL,             -- the conversation of that answer; '' outside of one
    step     TEXT NOT NULL,
    model    TEXT NOT NULL,             -- PROVIDER:MODEL
    state    TEXT NOT NULL,             -- 'reserved' until it has ended, then 'settled'
    cost     INTEGER,                   -- the highest it can cost while reserved, then what it cost; NULL: not known
    saved    INTEGER NOT NULL DEFAULT 0,
    input    INTEGER NOT NULL DEFAULT 0,
    cached   INTEGER NOT NULL DEFAULT 0,
    written  INTEGER NOT NULL DEFAULT 0,
    output   INTEGER NOT NULL DEFAULT 0,
    first    INTEGER,                   -- milliseconds to the first token; NULL: none came
    millis   INTEGER NOT NULL DEFAULT 0,
    retries  INTEGER NOT NULL DEFAULT 0,
    error    TEXT                       -- a kind of problem; NULL: it went well
);
CREATE INDEX usage_by_day ON usage (day);
CREATE INDEX usage_paid ON usage (day, state, cost) WHERE cost > 0;
CREATE INDEX usage_by_thread ON usage (thread) WHERE thread <> '';
CREATE INDEX usage_by_question ON usage (question) WHERE question <> '';
