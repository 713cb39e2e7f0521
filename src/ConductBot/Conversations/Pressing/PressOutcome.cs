using ConductBot.Conversations.Hidden;

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

    /// <summary>What is kept of the turn. Of a hidden one the handler's state is left as it was, and whoever repeats the press learns only that it was done.</summary>
    public TurnPrivacy Privacy { get; init; }

    /// <summary>
    /// Whether of a hidden press not even that it was done is kept: a repeat is handed over like the first, and the handler itself finds that it was done. Else whoever repeats it learns only that it was done.
    /// </summary>
    public bool KnowsRepeats { get; init; }

    /// <summary>The result as a message; null when there is nothing to say.</summary>
    public Reply? AsReply() => Result switch
    {
        CardResult.Shown shown => new Reply(shown.Text, shown.Card) { Audience = ReplyAudience.Person },
        CardResult.Asked asked => new Reply(asked.Text, asked.Card) { Audience = ReplyAudience.Person },
        CardResult.Said said => new Reply(said.Text) { Audience = ReplyAudience.Person },
        CardResult.Refused refused => new Reply(refused.Text) { Audience = ReplyAudience.Person },
        CardResult.Quiet => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A result and nothing else.</summary>
    public static implicit operator PressOutcome(CardResult result) => new(result);
}
