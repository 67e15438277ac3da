/// The one door to the network: what may leave is decided here, before a name is resolved.
@NullMarked
package app.munseo.net;

import org.jspecify.annotations.NullMarked;
