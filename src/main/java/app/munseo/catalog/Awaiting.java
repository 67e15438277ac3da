package app.munseo.catalog;

import app.munseo.document.DocumentId;

/// A document whose vectors are still to come.
///
/// @param revision of its text: vectors made for it are good only as long as it has not moved on
/// @param chunks number of its chunks
public record Awaiting(DocumentId document, long revision, int chunks) {}
