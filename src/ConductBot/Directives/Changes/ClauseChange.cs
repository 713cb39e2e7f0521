namespace ConductBot.Directives.Changes;

/// <summary>What became of one clause.</summary>
/// <param name="Kind">Which change.</param>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it is gone.</param>
/// <param name="Words">The words that stayed, went and came, in order; joined without the removed ones they are the new text.</param>
public sealed record ClauseChange(ChangeKind Kind, Clause? Before, Clause? After, IReadOnlyList<WordChange> Words);
