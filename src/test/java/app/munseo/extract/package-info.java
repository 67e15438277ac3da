/// Tests of reading files; those of PDF run real worker processes.
@NullMarked
package app.munseo.extract;

import org.jspecify.annotations.NullMarked;
