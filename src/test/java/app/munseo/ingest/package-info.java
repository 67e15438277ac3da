@NullMarked
package app.munseo.ingest;

import org.jspecify.annotations.NullMarked;
