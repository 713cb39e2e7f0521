using System.Text.Json.Nodes;
using ConductBot.Answers.Composing;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;

namespace ConductBot.Answers.Presenting;

/// <summary>The buttons under an answer. Each carries the turn it belongs to, so that a second tap on the same one does nothing new.</summary>
/// <param name="TurnId">The turn of the answer.</param>
internal sealed record AnswerButtons(string TurnId)
{
    private readonly CardButtons _buttons = new(TurnId);

    /// <summary>Whether the channel has feedback buttons of its own.</summary>
    public bool ChannelAsks { get; init; }

    /// <summary>Buttons that fit an answer.</summary>
    public IEnumerable<CardButton> For(Answer answer, AnswerTexts text)
    {
        if (answer.Outcome == AnswerOutcome.Abstained)
        {
            yield return _buttons.Act(text.PassOn, AnswerAction.PassOn, Data());
            yield break;
        }

        if (ChannelAsks) yield break;

        yield return _buttons.Submit(text.Helpful, AnswerAction.Helpful, Data());
        yield return _buttons.Submit(text.NotHelpful, AnswerAction.NotHelpful, Data());
    }

    /// <summary>Whatever on these buttons is another for another turn.</summary>
    public IReadOnlyList<string> Marks(Answer answer) =>
        answer.Outcome == AnswerOutcome.Abstained ? [TurnId, _buttons.Nonce(AnswerAction.PassOn, TurnJson)]
        : ChannelAsks ? []
        : [TurnId, _buttons.Nonce(AnswerAction.Helpful, TurnJson), _buttons.Nonce(AnswerAction.NotHelpful, TurnJson)];

    /// <summary>Reasons why an answer was not right.</summary>
    public IEnumerable<CardButton> Reasons(AnswerTexts text) => AnswerAction.Reasons.Select(reason => _buttons.Act(Title(reason, text), AnswerAction.NotHelpful, Data(reason)));

    /// <summary>A reason in words.</summary>
    public static string Title(string reason, AnswerTexts text) => reason switch
    {
        "wrongClause" => text.ReasonWrongClause,
        "incomplete" => text.ReasonIncomplete,
        "unclear" => text.ReasonUnclear,
        "outdated" => text.ReasonOutdated,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A turn's id is hexadecimal.
    private string TurnJson => $"{{\"turn\":\"{TurnId}\"}}";

    private JsonObject Data(string? reason = null)
    {
        var data = new JsonObject { ["turn"] = TurnId };
        if (reason is not null) data["reason"] = reason;
        return data;
    }
}
