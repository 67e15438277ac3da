-- A library can change its embedding model: vectors of the new one are made while those of the old one serve.

ALTER TABLE library ADD COLUMN target TEXT NOT NULL DEFAULT '';  -- the model that is to take over; '' for none

-- What is known of the models whose vectors are here.
CREATE TABLE models (
    name     TEXT PRIMARY KEY,
    setting  TEXT NOT NULL,             -- how the settings name it, to have it again
    korean   INTEGER NOT NULL           -- whether it serves Korean
) WITHOUT ROWID;
