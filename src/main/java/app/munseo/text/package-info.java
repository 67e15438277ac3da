/// Pure functions over text: normalisation, sentences, language, figures.
@NullMarked
package app.munseo.text;

import org.jspecify.annotations.NullMarked;
