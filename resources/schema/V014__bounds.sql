-- The limits under which a file was read that met one of them; '' where it met none. While they stay, it is not read again.
ALTER TABLE documents ADD COLUMN bounds TEXT NOT NULL DEFAULT '';
