/// The window, driven as a person drives it.
@NullMarked
package app.munseo.desktop.shell;

import org.jspecify.annotations.NullMarked;
