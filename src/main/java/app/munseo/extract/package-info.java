/// A file becomes a [app.munseo.document.DocumentText]; of PDF files, pages are drawn and text is found again on them.
///
/// PDF is parsed and drawn in worker processes with small heaps: no guard inside one JVM stops every hostile file
/// (stack overflow, exhausted heap, loops that listen to nothing), and interrupting PDFBox loses text silently. What
/// was rejected: a thread with a time-out (cannot be ended), a process for each file (a JVM start costs more than a
/// file), sorting glyphs by position (spoils more pages than it mends).
@NullMarked
package app.munseo.extract;

import org.jspecify.annotations.NullMarked;
