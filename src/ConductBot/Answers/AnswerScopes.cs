using System.Collections.Concurrent;
using System.Collections.Frozen;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Answers;

/// <summary>Which directives may answer whom on which day, and which of them a question names.</summary>
internal sealed class AnswerScopes(LibrarySnapshot library, ReferenceReader references)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, DateOnly Day), FrozenSet<string>> _applying = new();

    /// <summary>Directives that bind the asker's organisation and may be in force on the day.</summary>
    public FrozenSet<string> Applying(AskRequest request) => _applying.GetOrAdd((request.Jurisdiction, request.Day), key => library.Directives
        .Where(directive => Binding.Of(directive, key.Jurisdiction, key.Day, library.Jurisdictions).Binds && Validity.Of(directive, key.Day, library.Directives).MayApply)
        .Select(static directive => directive.Id).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What a question names. "Chỉ thị của Tỉnh ủy Phú Yên": a territory elsewhere with one text names that text.</summary>
    public NamedReferences Named(ReadQuestion read, AskRequest request)
    {
        var named = references.Read(read.Typed);
        return named.Directives.Count == 0 && Elsewhere(read, request) is [{ Directives: [var only] }] ? named with { Directives = [only] } : named;
    }

    /// <summary>Territories other than the asker's whose rules the question asks for.</summary>
    public IReadOnlyList<Territory> Elsewhere(ReadQuestion read, AskRequest request)
    {
        var territories = references.Territories.In(read.Tokens);
        return territories.Any(territory => territory.Ids.Contains(request.Jurisdiction)) ? [] : territories;
    }

    /// <summary>The scope of one question: another territory's texts only when it is named.</summary>
    public ClauseScope Of(ReadQuestion read, NamedReferences named, AskRequest request, PreviousTurn? followUp)
    {
        var elsewhere = Elsewhere(read, request).SelectMany(static territory => territory.Directives).ToList();
        var allowed = (elsewhere.Count > 0 ? elsewhere : Applying(request).AsEnumerable()).Concat(named.Directives).ToFrozenSet(StringComparer.Ordinal);
        var names = named.Directives.Count > 0 ? named.Directives.ToFrozenSet(StringComparer.Ordinal) : named.Hinted;
        return new ClauseScope(allowed, names) { Recent = followUp?.Clauses.ToFrozenSet() ?? [] };
    }
}
