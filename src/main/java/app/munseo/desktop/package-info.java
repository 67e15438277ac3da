/// The window over [app.munseo.app.App].
@NullMarked
package app.munseo.desktop;

import org.jspecify.annotations.NullMarked;
