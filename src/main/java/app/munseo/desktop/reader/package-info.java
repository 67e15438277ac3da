/// The right pane: the cited page, with the cited stretch marked.
@NullMarked
package app.munseo.desktop.reader;

import org.jspecify.annotations.NullMarked;
