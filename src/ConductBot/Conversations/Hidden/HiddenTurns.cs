using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Hidden;

/// <summary>Knows which turns leave nothing of what was said, and takes it out of the transcript.</summary>
internal sealed class HiddenTurns(IEnumerable<ITurnHandler> handlers, PressRouter presses, DirectLineLog log)
{
    private readonly ITurnHandler[] _handlers = [.. handlers];

    /// <summary>Whether a turn is known to be hidden before anybody has worked on it; then it stays so whatever becomes of it.</summary>
    public bool Knows(TurnContext context) => context.Activity switch
    {
        { Type: ActivityTypes.Invoke } => presses.IsHidden(context.Activity),
        { Type: ActivityTypes.Message } message => presses.IsHidden(message)
            || (!presses.Takes(message) && (HiddenMark.Hides(context.State, context.Now) || (message.Text is { Length: > 0 } text && Hide(text)))),
        _ => false,
    };

    private bool Hide(string text)
    {
        foreach (var handler in _handlers)
        {
            if (handler.Hides(text)) return true;
        }

        return false;
    }

    /// <summary>Has the transcript keep a placeholder instead of what came in. Again as often as one likes.</summary>
    public ValueTask HideAsync(Activity activity, CancellationToken cancellationToken) =>
        activity is { ChannelId: ChannelIds.DirectLine, Type: ActivityTypes.Message } ? log.HideAsync(activity, cancellationToken) : ValueTask.CompletedTask;
}
