namespace ConductBot.Answers;

/// <summary>A question with what is needed to answer it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Jurisdiction">Id of the asker's jurisdiction.</param>
/// <param name="Day">The day whose rules are asked for, in Vietnam.</param>
/// <param name="Previous">The turn before, for follow-ups; null at first.</param>
internal sealed record AskRequest(string Text, string Jurisdiction, DateOnly Day, PreviousTurn? Previous = null);
