/// Why an answer is as it is, and why a file is found or not: every step from the words to the prompt.
@NullMarked
package app.munseo.desktop.why;

import org.jspecify.annotations.NullMarked;
