/// The command line over [app.munseo.app.App].
@NullMarked
package app.munseo.cli;

import org.jspecify.annotations.NullMarked;
