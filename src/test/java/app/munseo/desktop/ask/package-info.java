/// The states of this pane, without a window.
@NullMarked
package app.munseo.desktop.ask;

import org.jspecify.annotations.NullMarked;
