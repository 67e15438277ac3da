/// Ranking quality over judged questions.
@NullMarked
package app.munseo.eval;

import org.jspecify.annotations.NullMarked;
