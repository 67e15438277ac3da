/// The write side: walk, extract, chunk, store, index, embed.
@NullMarked
package app.munseo.ingest;

import org.jspecify.annotations.NullMarked;
