@NullMarked
package app.munseo.catalog;

import org.jspecify.annotations.NullMarked;
