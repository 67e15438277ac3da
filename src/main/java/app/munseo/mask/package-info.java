/// Personal data: found, replaced before it leaves, restored in what comes back.
@NullMarked
package app.munseo.mask;

import org.jspecify.annotations.NullMarked;
