/// The settings as a person sees them.
@NullMarked
package app.munseo.desktop.preferences;

import org.jspecify.annotations.NullMarked;
