-- A person's words on documents. They outlive what was read of a file, and its stay in the library.
CREATE TABLE tags (
    document TEXT NOT NULL,             -- no reference: a file that comes back has its tags again
    folded   TEXT NOT NULL,             -- the name as it is compared
    name     TEXT NOT NULL,
    PRIMARY KEY (document, folded)
) WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags (folded);

-- Which files a collection takes: glob patterns, one in each line; none: every file.
ALTER TABLE collections ADD COLUMN include TEXT NOT NULL DEFAULT '';
ALTER TABLE collections ADD COLUMN exclude TEXT NOT NULL DEFAULT '';
