namespace ConductBot.Conversations.Links;

/// <summary>What a name in a link stands for.</summary>
/// <param name="Parts">The parts, as they were given.</param>
/// <param name="Until">From when on it opens nothing.</param>
internal sealed record SealedLink(IReadOnlyList<string> Parts, DateTimeOffset Until);
