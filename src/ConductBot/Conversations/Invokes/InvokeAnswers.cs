using ConductBot.Conversations.Pressing;
using ConductBot.Protocol;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations.Invokes;

/// <summary>Pure: the shape that each kind of invoke wants its answer in.</summary>
internal static class InvokeAnswers
{
    /// <summary>The answer that shows a press's result.</summary>
    public static InvokeAnswer Of(string? name, CardResult result) => name switch
    {
        InvokeNames.CardAction => new InvokeAnswer(200, result switch
        {
            CardResult.Shown shown => InvokeBodies.Card(shown.Card),
            CardResult.Said said => InvokeBodies.Message(said.Text),
            CardResult.Asked asked => InvokeBodies.Card(asked.Card),
            CardResult.Refused refused => InvokeBodies.Error(400, "BadRequest", refused.Text),
            CardResult.Quiet => InvokeBodies.Message(""),
            _ => throw new System.Diagnostics.UnreachableException(),
        }),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.MessageFetchTask => result switch
        {
            CardResult.Asked asked => new InvokeAnswer(200, InvokeBodies.Dialog(asked.Title, asked.Card)),
            CardResult.Shown shown => new InvokeAnswer(200, InvokeBodies.DialogMessage(shown.Text)),
            CardResult.Said said => new InvokeAnswer(200, InvokeBodies.DialogMessage(said.Text)),
            CardResult.Refused refused => new InvokeAnswer(200, InvokeBodies.DialogMessage(refused.Text)),
            CardResult.Quiet => InvokeAnswer.Empty,
            _ => throw new System.Diagnostics.UnreachableException(),
        },

        // Anything but an empty object is shown as an error.
        InvokeNames.MessageSubmit => new InvokeAnswer(200, InvokeBodies.Nothing()),
        _ => InvokeAnswer.Empty,
    };

    /// <summary>The answer when the work takes longer than a channel waits.</summary>
    public static InvokeAnswer InProgress(string? name, string text) => name switch
    {
        InvokeNames.CardAction => new InvokeAnswer(200, InvokeBodies.Message(text)),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.MessageFetchTask => new InvokeAnswer(200, InvokeBodies.DialogMessage(text)),
        InvokeNames.MessageSubmit => new InvokeAnswer(200, InvokeBodies.Nothing()),
        _ => InvokeAnswer.Empty,
    };

    /// <summary>The answer when the work failed for good.</summary>
    public static InvokeAnswer Failed(string? name, string text) =>
        name == InvokeNames.CardAction ? new InvokeAnswer(200, InvokeBodies.Error(500, "Failed", text)) : InProgress(name, text);

    /// <summary>Whether the answer itself shows the result; if not, it goes out as a message.</summary>
    public static bool Shows(string? name) => name is InvokeNames.CardAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.MessageFetchTask;
}
