/// The states of this pane, without a window.
@NullMarked
package app.munseo.desktop.control;

import org.jspecify.annotations.NullMarked;
