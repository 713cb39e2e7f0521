using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;
using ConductBot.Directives.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Answers;

/// <summary>The engine for the library that is published now. A newer library gets its engine in the background; until then the old one answers.</summary>
internal sealed class AnswerLibrary : IDisposable
{
    private static readonly string[] WordFiles = ["vocabulary.tsv", "intents.tsv"];
    private readonly DirectiveLibrary _directives;
    private readonly Task<(Vocabulary Vocabulary, Intents Intents)> _words;
    private readonly ILogger<AnswerLibrary> _logger;
    private readonly SemaphoreSlim _building = new(1);
    private volatile AnswerEngine? _engine;

    public AnswerLibrary(DirectiveLibrary directives, IOptions<DirectivesOptions> options, ILogger<AnswerLibrary> logger)
    {
        (_directives, _logger) = (directives, logger);
        var folder = options.Value.FullLibraryFolder;
        if (WordFiles.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file))) is { } missing)
            throw new LibraryDataException($"{Path.Combine(folder, missing)} is missing. Copy the shipped {missing} into that folder, or set Directives:LibraryFolder to one that has it.");

        // Read beside the opening of the library; whoever needs an engine meets a fault in the files.
        _words = Task.Run(() => (Read(folder, WordFiles[0], Vocabulary.Read), Read(folder, WordFiles[1], Intents.Read)));
        _directives.Changed += Rebuild;
    }

    private static T Read<T>(string folder, string file, Func<IEnumerable<string>, T> read)
    {
        try
        {
            return read(File.ReadLines(Path.Combine(folder, file)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new LibraryDataException($"{Path.Combine(folder, file)}: {problem.Message}", problem);
        }
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
