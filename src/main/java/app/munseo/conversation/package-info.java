/// Kept conversations as a person sees them: a thread, the path of turns it shows, and what is pinned to it.
///
/// The catalog stores turns with what is known of their answers as JSON it does not look into; here it becomes an
/// answer again. Tables of their own for citations and passages were rejected: nothing asks for one without its turn,
/// and each new field of an answer would take a migration.
@NullMarked
package app.munseo.conversation;

import org.jspecify.annotations.NullMarked;
