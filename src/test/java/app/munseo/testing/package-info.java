/// What several rooms' tests share.
@NullMarked
package app.munseo.testing;

import org.jspecify.annotations.NullMarked;
