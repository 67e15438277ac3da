-- Collections whose text never leaves this machine.
ALTER TABLE collections ADD COLUMN local_only INTEGER NOT NULL DEFAULT 0;

-- The documents that are, or were, in such a collection. A row outlives its document: what an earlier answer was made
-- from stays known when the file is gone.
CREATE TABLE confined (
    collection TEXT NOT NULL,
    document   TEXT NOT NULL,
    PRIMARY KEY (document, collection)
) WITHOUT ROWID;

CREATE TRIGGER confine_member AFTER INSERT ON membership
WHEN (SELECT local_only FROM collections WHERE name = NEW.collection)
BEGIN
    INSERT OR IGNORE INTO confined (collection, document) VALUES (NEW.collection, NEW.document);
END;

CREATE TRIGGER confine_collection AFTER UPDATE OF local_only ON collections WHEN NEW.local_only
BEGIN
    INSERT OR IGNORE INTO confined (collection, document)
        SELECT collection, document FROM membership WHERE collection = NEW.name;
END;

CREATE TRIGGER release_collection AFTER UPDATE OF local_only ON collections WHEN NOT NEW.local_only
BEGIN
    DELETE FROM confined WHERE collection = NEW.name;
END;

CREATE TRIGGER rename_confined AFTER UPDATE OF name ON collections
BEGIN
    UPDATE OR REPLACE confined SET collection = NEW.name WHERE collection = OLD.name;
END;
