-- A deleted thread can be put back for a while.
ALTER TABLE threads ADD COLUMN deleted TEXT;      -- when; NULL for one that is not
CREATE INDEX threads_by_deletion ON threads (deleted) WHERE deleted IS NOT NULL;
