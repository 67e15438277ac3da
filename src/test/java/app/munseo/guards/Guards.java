package app.munseo.guards;

import java.util.List;

/// The guards behind the promises of `packaging/THREATS.md`.
final class Guards {
    static final List<Guard> ALL = List.of(
            new Guard(
                    "offline-only refuses other machines", "net/EgressPolicy.java",
                    "if (offline() && !loopback(uri)) {", "if (false && offline()) {",
                    "net.EgressPolicyTest"),
            new Guard(
                    "offline-only refuses before a name is looked up", "net/EgressPolicy.java",
                    "if (offline() && !loopback(uri)) {",
                    """
                    boolean here = loopback(uri);
                    try { here |= java.net.InetAddress.getByName(uri.getHost()).isLoopbackAddress(); }
                    catch (java.io.IOException e) { here |= false; }
                    if (offline() && !here) {""",
                    "cli.DoctorCommandTest", "net.OfflineDoorTest"),
            new Guard(
                    "IPv6 addresses are not taken for this machine", "net/EgressPolicy.java",
                    "LOOPBACK_V6.contains(name)", "name.startsWith(\"[\")",
                    "net.EgressPolicyTest"),
            new Guard(
                    "what is spelled as this machine has to be it", "net/EgressPolicy.java",
                    "!addresses.stream().allMatch(InetAddress::isLoopbackAddress)", "addresses.isEmpty()",
                    "net.EgressPolicyTest"),
            new Guard(
                    "the ledger has the address a name stood for", "net/EgressLedger.java",
                    "peer = found;", "",
                    "net.EgressLedgerTest", "net.NetworkDoorTest", "net.OfflineDoorTest"),
            new Guard(
                    "names that only look local are not trusted", "net/EgressPolicy.java",
                    "LOOPBACK_V4.matcher(name).matches()", "name.startsWith(\"127\")",
                    "net.EgressPolicyTest"),
            new Guard(
                    "a reply ends when the person goes offline", "net/NetworkDoor.java",
                    "policy.admit(request.uri()); // who goes offline", "// who goes offline",
                    "net.NetworkDoorTest", "net.OfflineDoorTest"),
            new Guard(
                    "redirects are not followed", "net/NetworkDoor.java",
                    "HttpClient.Redirect.NEVER", "HttpClient.Redirect.ALWAYS",
                    "net.NetworkDoorTest", "net.OfflineDoorTest"),
            new Guard(
                    "no proxy is a way out", "net/GuardedProxies.java",
                    "system == null || policy.offline() || EgressPolicy.loopback(uri)", "system == null",
                    "net.NetworkDoorTest", "net.OfflineDoorTest"),
            new Guard(
                    "every request is in the ledger", "net/NetworkDoor.java",
                    "ledger.refuse(request, e.kind());", "",
                    "net.EgressLedgerTest", "net.NetworkDoorTest", "cli.DoctorCommandTest"),
            new Guard(
                    "local-only text is held back at the door", "net/EgressPolicy.java",
                    "if (request.leaves() && !confinement.frees(request.cargo().origins())) {",
                    "if (request.leaves() && request.cargo() == null) {",
                    "net.ConfinementTest"),
            new Guard(
                    "text of unknown origin is held back", "net/Confinement.java",
                    ": !any()", ": true",
                    "net.ConfinementTest"),
            new Guard(
                    "a local server's cloud model counts as elsewhere", "net/Outgoing.java",
                    "return cargo.cloud() || !EgressPolicy.loopback(uri);", "return !EgressPolicy.loopback(uri);",
                    "net.ConfinementTest", "net.EgressLedgerTest", "llm.OllamaModelsTest"),
            new Guard(
                    "local-only: passages of an answer", "answer/AnswerPrompt.java",
                    "question.origins().and(Passage.origins(passages))", "app.munseo.document.Origins.NONE",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest"),
            new Guard(
                    "local-only: history", "answer/History.java",
                    "turn.origins());", "app.munseo.document.Origins.NONE);",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest", "answer.HistoryTest"),
            new Guard(
                    "local-only: selection of sentences", "answer/ModelCompressor.java",
                    "OUTPUT_TOKENS, origins(question, batch)", "OUTPUT_TOKENS, app.munseo.document.Origins.NONE",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest", "answer.ModelCompressorTest"),
            new Guard(
                    "local-only: rewriting of follow-ups", "answer/ModelRewriter.java",
                    "OUTPUT_TOKENS, question.origins()", "OUTPUT_TOKENS, app.munseo.document.Origins.NONE",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest", "answer.FollowUpTest"),
            new Guard(
                    "local-only: summing up", "answer/ModelSummary.java",
                    "OUTPUT_TOKENS, origins(turns)", "OUTPUT_TOKENS, app.munseo.document.Origins.NONE",
                    "answer.ModelSummaryTest"),
            new Guard(
                    "local-only: expansion", "retrieve/ModelQueryExpander.java",
                    "TOKENS_PER_QUERY * queries, question.origins()",
                    "TOKENS_PER_QUERY * queries, app.munseo.document.Origins.NONE",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest", "retrieve.ModelQueryExpanderTest"),
            new Guard(
                    "local-only: embedding", "retrieve/VectorRetriever.java",
                    "embedder.embed(texts, Purpose.QUERY, origins)",
                    "embedder.embed(texts, Purpose.QUERY, app.munseo.document.Origins.NONE)",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest"),
            new Guard(
                    "local-only: the vote on citations", "answer/Entailment.java",
                    "OUTPUT_TOKENS, origins)", "OUTPUT_TOKENS, app.munseo.document.Origins.NONE)",
                    "app.LocalOnlyAnswersTest", "app.LocalOnlyPropertyTest", "answer.EntailmentTest"),
            new Guard(
                    "personal data is masked in prompts", "app/Masks.java",
                    "return settings.get().on() && model.leaves() ? new MaskedModel(model, this::masking) : model;",
                    "return model;",
                    "app.MaskedAnswersTest"),
            new Guard(
                    "personal data is masked in what is embedded", "app/Masks.java",
                    "return settings.get().on() ? new MaskedEmbedder(embedder, this::masking) : embedder;",
                    "return embedder;",
                    "app.MaskedAnswersTest"),
            new Guard(
                    "a placeholder cut in two is restored", "mask/Masking.java",
                    "} else if (begins(", "} else if (!waiting.isEmpty() && false && begins(",
                    "mask.MaskingTest"),
            new Guard(
                    "cards are told by their check digit", "mask/CheckDigits.java",
                    "static boolean luhn(String digits) {", "static boolean luhn(String digits) {\n if (true) return false;",
                    "mask.LabelledDataTest", "mask.MaskingTest"),
            new Guard(
                    "a passage cannot close its tag", "answer/AnswerPrompt.java",
                    "return TAG.matcher(text).replaceAll(\"‹\");", "return text;",
                    "answer.AnswerPromptTest"),
            new Guard(
                    "unseen letters do not survive reading", "text/TextNormalizer.java",
                    "type != Character.SURROGATE && !isTag(c)", "type != Character.SURROGATE",
                    "text.TextNormalizerTest", "app.RedTeamTest"),
            new Guard(
                    "text that a page does not show is marked", "extract/Concealment.java",
                    "? Optional.of(Why.WHITE)", "? Optional.<Why>empty()",
                    "extract.HiddenTextTest"),
            new Guard(
                    "text beyond the page's edge is marked", "extract/Concealment.java",
                    "if (isOffPage(glyph)) {", "if (false) {",
                    "extract.HiddenTextTest"),
            new Guard(
                    "citing hidden text is doubted", "answer/HiddenSources.java",
                    "if (!hidden) {", "if (true) {",
                    "answer.HiddenSourcesTest"),
            new Guard(
                    "exports: HTML is text", "export/TameMarkdown.java",
                    "replace(html, text(html.getLiteral()));", "",
                    "export.ExportTest"),
            new Guard(
                    "exports: links lead nowhere", "export/TameMarkdown.java",
                    "unwrap(link, link.getDestination());", "",
                    "export.ExportTest"),
            new Guard(
                    "exports: pictures are not loaded", "export/TameMarkdown.java",
                    "unwrap(image, image.getDestination());", "",
                    "export.ExportTest"),
            new Guard(
                    "exports: formulas are text", "export/TameMarkdown.java",
                    "FORMULA.matcher(text.getLiteral()).replaceFirst(\"'$0\")", "text.getLiteral()",
                    "export.ExportTest"),
            new Guard(
                    "exports: a page may load nothing", "export/HtmlExport.java",
                    "default-src 'none'; style-src 'unsafe-inline'", "default-src *",
                    "export.ExportTest"),
            new Guard(
                    "links in answers show their address", "desktop/control/MarkdownInlines.java",
                    "run(flow, \" (\" + link.getDestination() + \")\", and(styles, \"md-address\"));", "",
                    "desktop.control.MarkdownViewTest"),
            new Guard(
                    "the readers of files have no sockets", "extract/enclosure/LinuxEnclosing.java",
                    "        Seccomp.restrict(calls);", "",
                    "extract.enclosure.EnclosureTest"),
            new Guard(
                    "the readers of files change nothing and read only what they are given",
                    "extract/enclosure/LinuxEnclosing.java",
                    "                rules.restrict();", "",
                    "extract.enclosure.EnclosureTest"),
            new Guard(
                    "the readers of files do not see the environment", "extract/enclosure/Enclosure.java",
                    "builder.environment().keySet().retainAll(KEPT);", "",
                    "extract.enclosure.EnclosureTest"),
            new Guard(
                    "a page of endless letters is cut", "extract/Budget.java",
                    "if (++glyphs > limits.glyphs()) {", "if (++glyphs < 0) {",
                    "app.LimitsTest"),
            new Guard(
                    "pages are counted and not believed", "extract/PageTree.java",
                    "if (visited.add(node)) {", "visited.add(node);\nif (true) {",
                    "extract.PageTreeTest"),
            new Guard(
                    "a file that never ends is given up", "extract/WorkerProcess.java",
                    "return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);",
                    "return reply.get(limit.toMillis() * 1000, TimeUnit.MILLISECONDS);",
                    "extract.WorkerPoolTest"),
            new Guard(
                    "huge files are refused before they are read", "ingest/FileReader.java",
                    "extractor.admit(file);", "",
                    "ingest.IngestionTest"),
            new Guard(
                    "what met a limit is not read again under the same", "ingest/FileReader.java",
                    "return !bounds.isEmpty() && bounds.equals(catalog.bounds(known.id()));", "return false;",
                    "app.LimitsTest"),
            new Guard(
                    "no name of a file steers a terminal", "cli/ShownStream.java",
                    "super.print(Names.shown(text));", "super.print(text);",
                    "HostileFilesTest", "cli.ShownStreamTest"),
            new Guard(
                    "an error is one line, whatever a file is called", "app/Messages.java",
                    "Names.onOneLine(detail)", "detail",
                    "HostileFilesTest"),
            new Guard(
                    "the ledger forgets", "app/Ledger.java",
                    "log.prune(pruned.minusDays(days()));", "",
                    "app.LedgerTest"),
            new Guard(
                    "pages without a checksum get theirs", "catalog/CatalogFile.java",
                    "PageRows.sumUp(work);", "",
                    "app.DamageTest"),
            new Guard(
                    "huge files are not opened", "extract/ReadingLimits.java",
                    "if (Files.size(file) > bytes) {", "if (Files.size(file) < 0) {",
                    "app.LimitsTest"),
            new Guard(
                    "keys are not in messages of providers", "net/ErrorText.java",
                    "return KEY.matcher(masked).replaceAll(MASK);", "return masked;",
                    "net.ErrorTextTest"),
            new Guard(
                    "keys are in no command line", "settings/SystemKeychain.java",
                    "name),\n                        secret);", "name, secret),\n                        secret);",
                    "settings.SystemKeychainTest"),
            new Guard(
                    "nobody else may enter the data folder", "app/OwnerOnly.java",
                    "Files.setPosixFilePermissions(path, permissions);", "",
                    "app.BackupTest"),
            new Guard(
                    "nobody else may read a backup", "app/OwnerOnly.java",
                    "Files.createFile(file, attributes(FILE));", "Files.createFile(file);",
                    "app.BackupTest"),
            new Guard(
                    "an index that is out of step does not claim a revision", "ingest/Stores.java",
                    "        inStep = false;\n        var result", "        var result",
                    "ingest.CommitPointTest"),
            new Guard(
                    "altered chunks are noticed", "catalog/Salvage.java",
                    "if (!text.hash().equals(row.getString(4))) {", "if (text.hash().isEmpty()) {",
                    "app.DamageTest"),
            new Guard(
                    "altered pages are noticed", "catalog/PageRows.java",
                    ".equals(row.getString(5))) {", ".isEmpty()) {",
                    "app.DamageTest"),
            new Guard(
                    "two Munseos never write one folder", "app/LibraryLock.java",
                    "if (isFree(channel)) {", "if (isFree(channel) || true) {",
                    "app.LibraryLockTest"),
            new Guard(
                    "a migration begins with a copy", "catalog/Database.java",
                    "writer.update(\"VACUUM INTO ?\", copy.toString());", "",
                    "catalog.MigrationsTest"),
            new Guard(
                    "a backup's files have their checksums", "app/Restoring.java",
                    ".equals(expected)) {", ".isEmpty()) {",
                    "app.BackupTest"),
            new Guard(
                    "the tokenizer downloads nothing", "llm/NativeLibraries.java",
                    "System.setProperty(TOKENIZER_OFFLINE, \"true\");", "",
                    "llm.OnnxRuntimeTest", "llm.OnnxEmbedderTest"));

    private Guards() {}
}
