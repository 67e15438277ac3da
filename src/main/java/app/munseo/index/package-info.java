/// One Lucene index: BM25 fields and vectors; disposable, rebuilt from the catalog.
///
/// What was rejected, and why:
///
/// | instead of | we do | because |
/// |---|---|---|
/// | an analyser chosen by language | one chain for Korean and English | equal on pure text, better on mixed text, and nothing to guess wrong |
/// | Lucene's query parser | clauses built from terms | a person's text has no syntax, and nothing in it may fail |
/// | an HNSW graph | a scan of all vectors | 16 ms at 100,000 chunks, exact, and no work for a graph at each merge |
/// | vector and text in one entry | an entry each | a vector comes later and leaves text and statistics alone |
/// | writing on the caller's thread | [app.munseo.index.WriterThread] | an interrupt in the middle of a write closes Lucene's files for good |
/// | committing on close | forgetting what was not committed | the catalog knows by the revision what to put again |
@NullMarked
package app.munseo.index;

import org.jspecify.annotations.NullMarked;
