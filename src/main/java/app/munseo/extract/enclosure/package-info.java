/// What a worker process may reach is bounded by the operating system, so that a flaw in a parser, or in the JVM below
/// it, gives whoever wrote a file neither the network nor the person's other files.
///
/// Rights are taken from a thread that lives only to start the worker: Landlock and seccomp bind a thread and what it
/// starts, so the whole worker is bound from its first instruction. What was rejected: restricting inside the worker
/// (its compiler and collector threads would stay free), and starting the JVM twice (its start costs more than most
/// files).
@NullMarked
package app.munseo.extract.enclosure;

import org.jspecify.annotations.NullMarked;
