namespace ConductBot.Broadcasts.Reading;

/// <summary>A name that may mean several people or units.</summary>
/// <param name="Said">The name as it was written.</param>
/// <param name="People">Ids of the people it may mean.</param>
/// <param name="Units">Ids of the units it may mean.</param>
internal sealed record UnclearName(string Said, IReadOnlyList<string> People, IReadOnlyList<string> Units);
