/// What is found while the person types.
@NullMarked
package app.munseo.desktop.find;

import org.jspecify.annotations.NullMarked;
