namespace ConductBot.Benchmarks;

/// <summary>Files given on the command line; null for what the benchmark finds (tests/questions) or makes itself.</summary>
/// <param name="Questions">Questions for the shipped texts.</param>
/// <param name="Corpus">Clauses in place of the generated ones.</param>
/// <param name="CorpusQuestions">Questions for those clauses, with the ids they expect.</param>
internal sealed record BenchmarkFiles(FileInfo? Questions, FileInfo? Corpus, FileInfo? CorpusQuestions);
