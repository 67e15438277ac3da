/// The window itself: the panes together, what stands around them, and the way in, [Desktop].
@NullMarked
package app.munseo.desktop.shell;

import org.jspecify.annotations.NullMarked;
