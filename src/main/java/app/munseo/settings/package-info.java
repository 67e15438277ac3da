/// The settings record, its file, and secrets.
@NullMarked
package app.munseo.settings;

import org.jspecify.annotations.NullMarked;
