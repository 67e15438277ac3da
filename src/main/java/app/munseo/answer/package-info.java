/// From hits to a cited answer: compress, prompt, stream, verify.
@NullMarked
package app.munseo.answer;

import org.jspecify.annotations.NullMarked;
