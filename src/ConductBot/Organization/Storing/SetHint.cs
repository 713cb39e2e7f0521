namespace ConductBot.Organization.Storing;

/// <summary>Says that a set may be there: written before its first row, deleted after its last.</summary>
/// <param name="Set">The set's partition.</param>
/// <param name="Begun">When it was begun.</param>
internal sealed record SetHint(string Set, DateTimeOffset Begun);
