namespace ConductBot.Answers.Composing;

/// <summary>How a question was met.</summary>
public enum AnswerOutcome
{
    /// <summary>With a clause.</summary>
    Answered,

    /// <summary>With "the texts don't say".</summary>
    Abstained,

    /// <summary>With a question back.</summary>
    Clarify,

    /// <summary>With small talk or help.</summary>
    Chat,
}
