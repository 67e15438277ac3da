@NullMarked
package app.munseo.extract.enclosure;

import org.jspecify.annotations.NullMarked;
