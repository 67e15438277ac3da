/// The one place where objects meet.
@NullMarked
package app.munseo.app;

import org.jspecify.annotations.NullMarked;
