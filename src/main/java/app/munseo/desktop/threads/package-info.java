/// The kept conversations as a list.
@NullMarked
package app.munseo.desktop.threads;

import org.jspecify.annotations.NullMarked;
