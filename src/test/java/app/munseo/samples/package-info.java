/// The sample library `docs-sample`: how its PDFs are made, and that its judged questions are true to it.
@NullMarked
package app.munseo.samples;

import org.jspecify.annotations.NullMarked;
