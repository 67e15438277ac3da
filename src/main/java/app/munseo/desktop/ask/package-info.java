/// The middle pane: the conversation, its steps and citations, and the question field.
@NullMarked
package app.munseo.desktop.ask;

import org.jspecify.annotations.NullMarked;
