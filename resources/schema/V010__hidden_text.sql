-- What of a page's text is not to be seen on the page: `12-80 WHITE 90-95 TINY`, offsets into the text.
ALTER TABLE pages ADD COLUMN hidden TEXT NOT NULL DEFAULT '';
