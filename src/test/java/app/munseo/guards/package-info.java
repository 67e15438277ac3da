/// Does a test notice when a guard is gone? Each promise of the threat model has its guard taken out of a copy of the
/// class, and the named tests must then fail.
@NullMarked
package app.munseo.guards;

import org.jspecify.annotations.NullMarked;
