@NullMarked
package app.munseo.desktop.find;

import org.jspecify.annotations.NullMarked;
