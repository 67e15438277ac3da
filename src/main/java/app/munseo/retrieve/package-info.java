/// The read side: expand, retrieve, fuse, rerank. [app.munseo.retrieve.HybridSearch] tells the story.
///
/// What was rejected, and why:
///
/// | instead of | we do | because |
/// |---|---|---|
/// | weighted reciprocal ranks by default | scores divided by the best | the first hit of the words loses to a dozen found by meaning alone |
/// | equal say for every language | [app.munseo.retrieve.DenseWeight] | an English model ranks Korean text nearly at random |
/// | adding up all expansions | the best of them on top of the question | queries astray in the same way must not outvote the question |
/// | [app.munseo.retrieve.Mmr] by default | [app.munseo.retrieve.CopiesLast] | MMR cost relevance on every judged collection |
/// | near-duplicates by cosine | only equal texts | two versions of a contract are nearly equal, and both matter |
/// | lists of chunks with their text | lists of identities and scores | hundreds are ranked, ten are shown |
@NullMarked
package app.munseo.retrieve;

import org.jspecify.annotations.NullMarked;
