/// The door to the UI thread.
@NullMarked
package app.munseo.desktop;

import org.jspecify.annotations.NullMarked;
