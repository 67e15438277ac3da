/// The nouns every room speaks: documents, chunks, locations, questions, hits, and the one kind of failure.
@NullMarked
package app.munseo.document;

import org.jspecify.annotations.NullMarked;
