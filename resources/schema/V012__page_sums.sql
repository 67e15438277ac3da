-- A page that a limit cut says which; empty where it is whole.
ALTER TABLE pages ADD COLUMN cut TEXT NOT NULL DEFAULT '';
CREATE INDEX pages_cut ON pages (document) WHERE cut <> '';

-- CRC-32C of all that is stored of a page, in hexadecimal digits; empty where the page was stored without one.
ALTER TABLE pages ADD COLUMN sum TEXT NOT NULL DEFAULT '';
