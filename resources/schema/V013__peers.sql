-- The address a request went to: what its host's name stood for then, or `proxy ` and the proxy's; '' where none was
-- looked for, or where the request is from before this was kept.
ALTER TABLE egress ADD COLUMN peer TEXT NOT NULL DEFAULT '';
