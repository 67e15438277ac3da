/// Answers and threads as files to pass on: Markdown, HTML, JSON, with their citations as notes.
///
/// What documents and models wrote is not trusted: in a file it can neither run, nor load, nor lead anywhere. Markdown
/// is read and written anew (commonmark) instead of being cleaned by patterns, which miss what they do not know.
@NullMarked
package app.munseo.export;

import org.jspecify.annotations.NullMarked;
