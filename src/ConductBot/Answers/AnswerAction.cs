namespace ConductBot.Answers;

/// <summary>What a button under an answer sends.</summary>
/// <param name="Answers">One of the constants: the name marks it as this capability's.</param>
/// <param name="Turn">The turn of the answer.</param>
/// <param name="Reason">Why it was not helpful, or null.</param>
internal sealed record AnswerAction(string Answers, string Turn, string? Reason)
{
    /// <summary>The answer helped.</summary>
    public const string Helpful = "helpful";

    /// <summary>It did not.</summary>
    public const string NotHelpful = "notHelpful";

    /// <summary>The question is to go to the policy owner.</summary>
    public const string PassOn = "passOn";
}
