/// The states of this pane, without a window.
@NullMarked
package app.munseo.desktop.library;

import org.jspecify.annotations.NullMarked;
