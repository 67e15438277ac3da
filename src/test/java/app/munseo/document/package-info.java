@NullMarked
package app.munseo.document;

import org.jspecify.annotations.NullMarked;
