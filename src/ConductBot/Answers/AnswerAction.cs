namespace ConductBot.Answers;

/// <summary>What a person wants done about an answer, by a button or in words.</summary>
/// <param name="Verb">One of the constants.</param>
/// <param name="Turn">The turn of the answer; null for the last one.</param>
internal sealed record AnswerAction(string Verb, string? Turn)
{
    /// <summary>The answer helped.</summary>
    public const string Helpful = "answers.helpful";

    /// <summary>It did not.</summary>
    public const string NotHelpful = "answers.notHelpful";

    /// <summary>The question is to go to the policy owner.</summary>
    public const string PassOn = "answers.passOn";

    /// <summary>Why it was not helpful, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What the person says beside it, or null.</summary>
    public string? More { get; init; }

    /// <summary>Reasons that can be given.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["wrongClause", "incomplete", "unclear", "outdated"];
}
