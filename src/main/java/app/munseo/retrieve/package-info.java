/// The read side: expand, retrieve, fuse, rerank.
@NullMarked
package app.munseo.retrieve;

import org.jspecify.annotations.NullMarked;
