/// One Lucene index: BM25 fields and vectors; disposable, rebuilt from the catalog.
@NullMarked
package app.munseo.index;

import org.jspecify.annotations.NullMarked;
