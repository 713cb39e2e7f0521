namespace ConductBot.Conversations.Pressing;

/// <summary>All that a press leads to.</summary>
/// <param name="Result">What the presser sees.</param>
public sealed record PressOutcome(CardResult Result)
{
    /// <summary>Takes the place of the pressed message for everybody; null leaves it. In a group it must hold nothing personal.</summary>
    public Reply? Everybody { get; init; }

    /// <summary>Messages beside it.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>The new state of the turn handler of the same name; null leaves it as it is.</summary>
    public string? State { get; init; }

    /// <summary>A result and nothing else.</summary>
    public static implicit operator PressOutcome(CardResult result) => new(result);
}
