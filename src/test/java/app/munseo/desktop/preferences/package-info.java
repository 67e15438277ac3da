/// The states of this pane, without a window.
@NullMarked
package app.munseo.desktop.preferences;

import org.jspecify.annotations.NullMarked;
