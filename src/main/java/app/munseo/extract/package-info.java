/// A file becomes a [app.munseo.document.DocumentText]; PDF is parsed and drawn in a worker process, because no guard inside one JVM stops a hostile file.
@NullMarked
package app.munseo.extract;

import org.jspecify.annotations.NullMarked;
