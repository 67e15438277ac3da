/// The states of this pane, without a window.
@NullMarked
package app.munseo.desktop.reader;

import org.jspecify.annotations.NullMarked;
