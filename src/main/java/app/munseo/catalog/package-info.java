/// SQLite, the truth of a library: documents, pages, chunks, vectors, collections.
///
/// [app.munseo.catalog.Catalog] draws the transactions; the `…Rows` classes hold the SQL of one group of tables each,
/// and turn rows into records. An object-relational mapper was rejected (a dozen statements do not need one), and so
/// was keeping vectors in the index alone: it is disposable, and a vector is the dearest thing a library holds.
@NullMarked
package app.munseo.catalog;

import org.jspecify.annotations.NullMarked;
