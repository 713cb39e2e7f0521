namespace ConductBot.Directives.Storing;

/// <summary>The one authoritative row of the library: what is published, by content address. Whoever replaces it publishes.</summary>
/// <param name="Version">Grows by one with every publication.</param>
/// <param name="Directives">The newest version of each directive.</param>
/// <param name="Parts">Notes, questions, jurisdictions.</param>
/// <param name="Seed">What was shipped last, program and folder as one hash: while it is the same there is nothing to seed.</param>
internal sealed record LibraryHead(long Version, IReadOnlyList<DirectiveHead> Directives, IReadOnlyList<PartHead> Parts, string? Seed = null)
{
    /// <summary>Ids of directives that the owner took out: a release that ships them leaves them out; an import brings one back.</summary>
    public IReadOnlyList<string> Removed { get => field ?? []; init; } = [];

    public static readonly LibraryHead Empty = new(0, [], []);

    public DirectiveHead? Directive(string id) => Directives.FirstOrDefault(head => string.Equals(head.Id, id, StringComparison.OrdinalIgnoreCase));

    public PartHead? Part(string name) => Parts.FirstOrDefault(head => string.Equals(head.Name, name, StringComparison.Ordinal));
}
