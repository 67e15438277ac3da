/// The write side: walk, extract, chunk, store, index, embed.
///
/// [app.munseo.ingest.Ingestion] is the whole story. Text goes first and vectors follow behind it, taken from the
/// catalog and not from a queue in memory: a crash, a cancelled run and a model that cannot be reached leave the same
/// thing behind, documents awaiting their vectors, and the next run continues there. Rejected: one pipeline per file
/// (the tenth file would be found only when nine are embedded), and writing the index first (it would know documents
/// the truth does not).
@NullMarked
package app.munseo.ingest;

import org.jspecify.annotations.NullMarked;
