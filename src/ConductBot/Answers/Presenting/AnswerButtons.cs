using System.Text.Json;
using ConductBot.Answers.Composing;
using ConductBot.Protocol.Cards;

namespace ConductBot.Answers.Presenting;

/// <summary>The buttons under an answer. Each carries the turn it belongs to, so that a second tap on the same one does nothing new.</summary>
/// <param name="TurnId">The turn of the answer.</param>
internal sealed record AnswerButtons(string TurnId)
{
    /// <summary>Buttons that fit an answer.</summary>
    public IEnumerable<CardButton> For(Answer answer, AnswerTexts text)
    {
        if (answer.Outcome == AnswerOutcome.Abstained)
        {
            yield return Button(text.PassOn, AnswerAction.PassOn, null);
            yield break;
        }

        yield return Button(text.Helpful, AnswerAction.Helpful, null);
        yield return Button(text.NotHelpful, AnswerAction.NotHelpful, null);
    }

    /// <summary>Reasons why an answer was not right.</summary>
    public IEnumerable<CardButton> Reasons(AnswerTexts text) =>
    [
        Button(text.ReasonWrongClause, AnswerAction.NotHelpful, "wrongClause"), Button(text.ReasonIncomplete, AnswerAction.NotHelpful, "incomplete"),
        Button(text.ReasonUnclear, AnswerAction.NotHelpful, "unclear"), Button(text.ReasonOutdated, AnswerAction.NotHelpful, "outdated"),
    ];

    private SubmitButton Button(string title, string action, string? reason) =>
        new(title) { Data = JsonSerializer.SerializeToElement(new AnswerAction(action, TurnId, reason), AnswerJson.Default.AnswerAction) };
}
