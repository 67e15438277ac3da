/// Munseo: answers from a person's own files.
@NullMarked
package app.munseo;

import org.jspecify.annotations.NullMarked;
