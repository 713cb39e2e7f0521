using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Talk;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Creating;

/// <summary>Finds the clause that a task comes from: named in its words, or cited in the answer before.</summary>
internal sealed class BasisFinder(AnswerLibrary library, IOptions<DirectivesOptions> options)
{
    private const int Looked = 30;

    // A number alone may be a file's: a kind of text has to stand there, or the number written as a text's is.
    private static readonly PhraseTable<bool> Kinds = new(("chỉ thị|công văn|công điện|quyết định|văn bản|kế hoạch|directive|official letter|telegram|decision", true));

    /// <summary>What the words name.</summary>
    public async ValueTask<BasisRead> OfAsync(string said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tokens = DateTokens.Of(Words.Normal(said));
        if (!Enumerable.Range(0, tokens.Count).Any(at => Kinds.At(tokens, at) is not null)) return new BasisRead(null);

        var engine = await library.EngineAsync(cancellationToken);
        var (named, missing) = engine.References(said);
        if (named.Directives is not [var directive, ..]) return new BasisRead(null, missing is null ? null : new TaskNote(TaskNoteKind.BasisUnknown, $"{missing.Kind} {missing.Number}"));
        if (engine.Library.Find(directive) is not { } text) return new BasisRead(null);
        if (named.Path is { } path) return text.Find(path) is null ? new BasisRead(null, new TaskNote(TaskNoteKind.BasisUnknown, $"{directive} {path}")) : new BasisRead(new ClauseId(directive, path));

        var ranked = engine.Rank(new AskRequest(said, options.Value.Organization, VietnamClock.DayOf(now), null), Looked);
        var clause = ranked.Select(one => one.Clause).FirstOrDefault(one => one.Id.Directive == directive && !one.Clause.IsPreamble)?.Clause ?? text.Clauses.FirstOrDefault(one => !one.IsPreamble);
        return clause is null ? new BasisRead(null) : new BasisRead(new ClauseId(directive, clause.Path), new TaskNote(TaskNoteKind.BasisChosen));
    }

    /// <summary>The clause that the answer before cited first; null when there was none, or it is not in the library any more.</summary>
    public async ValueTask<ClauseId?> OfAnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.StateOf("answers") is not { } kept || JsonSerializer.Deserialize(kept, AnswerJson.Default.AnswerState)?.Clauses is not [var first, ..]) return null;
        var id = ClauseId.Parse(first);
        return (await library.EngineAsync(cancellationToken)).Library.Find(id.Directive)?.Find(id.Path) is null ? null : id;
    }
}
