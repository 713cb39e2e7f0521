namespace ConductBot.Directives.Storing;

/// <summary>The questions people ask, stored as one part of the library.</summary>
internal sealed record LibraryQuestions(IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>Them. The same few clauses and passages stand in thousands: each is kept once, as long as the library is.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = Once(Questions);

    private static AskedQuestion[] Once(IReadOnlyList<AskedQuestion> questions)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. questions.Select(question => question with
        {
            Clause = question.Clause is { } clause ? Clause(clause) : null,
            Also = question.Also is { } also ? [.. also.Select(Clause)] : null,
            At = question.At is { } at ? One(at) : null,
            Why = question.Why is { } why ? One(why) : null,
        })];

        ClauseId Clause(ClauseId id) => new(One(id.Directive), One(id.Path));

        string One(string text) => known.TryGetValue(text, out var first) ? first : known[text] = text;
    }
}
