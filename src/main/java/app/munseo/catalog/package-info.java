/// SQLite, the truth of a library: documents, pages, chunks, vectors, collections.
@NullMarked
package app.munseo.catalog;

import org.jspecify.annotations.NullMarked;
