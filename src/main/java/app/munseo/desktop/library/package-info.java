/// The left pane: collections, folders and files with their state, and the progress of indexing.
@NullMarked
package app.munseo.desktop.library;

import org.jspecify.annotations.NullMarked;
