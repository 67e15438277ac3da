/// A [app.munseo.document.DocumentText] becomes chunks that keep their page, heading and offsets.
@NullMarked
package app.munseo.chunk;

import org.jspecify.annotations.NullMarked;
