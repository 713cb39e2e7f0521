namespace ConductBot.Directives.Changes;

/// <summary>Words of a clause that stayed, went or came.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">The words with the white space after them.</param>
public sealed record WordChange(ChangeKind Kind, string Text);
