/// What every screen is built from: controls, icons, and the Markdown view.
@NullMarked
package app.munseo.desktop.control;

import org.jspecify.annotations.NullMarked;
