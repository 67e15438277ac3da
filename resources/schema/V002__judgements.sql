-- What the person said, and showed, of answers and documents: the private judged set. A question is kept as its NFC
-- text and a document by its identity alone, so that judgements outlive a file that comes and goes.

CREATE TABLE judgements (
    question TEXT NOT NULL,
    document TEXT NOT NULL,
    grade    INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 2),
    ground   INTEGER NOT NULL,          -- how we know: 1 opened a citation, 2 rated the answer, 3 judged the document
    PRIMARY KEY (question, document)
) WITHOUT ROWID;

CREATE TABLE ratings (
    question TEXT NOT NULL,
    answerer TEXT NOT NULL,             -- openai:MODEL, ollama:MODEL, …, extractive
    helpful  INTEGER NOT NULL,
    reason   TEXT NOT NULL,             -- '' or why it was not
    at       TEXT NOT NULL,             -- ISO 8601
    PRIMARY KEY (question, answerer)
) WITHOUT ROWID;
