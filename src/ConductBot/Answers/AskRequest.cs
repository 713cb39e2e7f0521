using System.Runtime.CompilerServices;

namespace ConductBot.Answers;

/// <summary>A question with what is needed to answer it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Jurisdiction">Id of the asker's jurisdiction.</param>
/// <param name="Day">The day whose rules are asked for, in Vietnam.</param>
/// <param name="Previous">The turn before, for follow-ups; null at first.</param>
internal sealed record AskRequest(string Text, string Jurisdiction, DateOnly Day, PreviousTurn? Previous = null)
{
    // One for all that are made from this one by "with".
    private readonly StrongBox<bool> _lookedBack = new();

    /// <summary>The turn before, for follow-ups; null at first. That it was looked at is noted.</summary>
    public PreviousTurn? Previous
    {
        get
        {
            _lookedBack.Value = true;
            return field;
        }
        init;
    } = Previous;

    /// <summary>What is known of the question by itself, and may be added to; null for nothing.</summary>
    public LeaningQuestion? Leaning { get; init; }

    /// <summary>Whether the answer may depend on the turn before: somebody looked what it was. If nobody did, it is the same after any other.</summary>
    public bool LookedBack => _lookedBack.Value;
}
