using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Answers;

/// <summary>The engine for the library that is published now. A newer library gets its engine in the background; until then the old one answers.</summary>
internal sealed class AnswerLibrary : IDisposable
{
    private readonly DirectiveLibrary _directives;
    private readonly Task<(Vocabulary Vocabulary, Intents Intents)> _words;
    private readonly ILogger<AnswerLibrary> _logger;
    private readonly SemaphoreSlim _building = new(1);
    private volatile AnswerEngine? _engine;

    public AnswerLibrary(DirectiveLibrary directives, IOptions<DirectivesOptions> options, ILogger<AnswerLibrary> logger)
    {
        (_directives, _logger) = (directives, logger);
        var folder = options.Value.FullLibraryFolder;

        // Read beside the opening of the library; whoever needs an engine meets a fault in the files.
        _words = Task.Run(() => (Vocabulary.Read(File.ReadLines(Path.Combine(folder, "vocabulary.tsv"))), Intents.Read(File.ReadLines(Path.Combine(folder, "intents.tsv")))));
        _directives.Changed += Rebuild;
    }

    /// <summary>The library version that answers now; null before the first engine is built.</summary>
    public long? Version => _engine?.Library.Version;

    /// <summary>The engine; the first caller waits for it to be built.</summary>
    public async ValueTask<AnswerEngine> EngineAsync(CancellationToken cancellationToken)
    {
        if (_engine is { } engine) return engine;
        await _building.WaitAsync(cancellationToken);
        try
        {
            return _engine ??= await BuildAsync(_directives.Current, new ClauseRankerOptions());
        }
        finally
        {
            _building.Release();
        }
    }

    public void Dispose()
    {
        _directives.Changed -= Rebuild;
        _building.Dispose();
    }

    /// <summary>An engine of its own over a library, for measuring.</summary>
    public async ValueTask<AnswerEngine> BuildAsync(LibrarySnapshot library, ClauseRankerOptions options)
    {
        var (vocabulary, intents) = await _words;
        return new AnswerEngine(library, vocabulary, intents, options);
    }

    private void Rebuild(LibrarySnapshot library) => _ = Task.Run(async () =>
    {
        await _building.WaitAsync();
        try
        {
            // Several publications in a row: only the newest is worth an engine.
            if (_engine?.Library.Version == _directives.Current.Version) return;
            _engine = await BuildAsync(_directives.Current, new ClauseRankerOptions());
            _logger.EngineBuilt(_engine.Library.Version, _engine.Library.Directives.Count);
        }
        catch (Exception failure) when (failure is not ObjectDisposedException)
        {
            _logger.EngineFailed(library.Version, failure.GetType().Name);
        }
        finally
        {
            _building.Release();
        }
    });
}
