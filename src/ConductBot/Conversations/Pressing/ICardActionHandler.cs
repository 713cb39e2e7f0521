namespace ConductBot.Conversations.Pressing;

/// <summary>
/// A capability that acts on presses of its buttons. The same handler serves Action.Execute, Action.Submit, dialogs, suggested actions and words that stand for a button.
/// A press that was acted on is remembered for a day, without its result: a repeat is handed over as one (<see cref="CardPress.IsRepeated"/>), is not acted on again, and shows what the presser may see by then. Only where nothing depends on who
/// may see what the result itself is remembered (<see cref="Remembers"/>). Later than a day, or on a button without nonce, the handler itself must find that there is nothing left to do.
/// </summary>
public interface ICardActionHandler
{
    /// <summary>Name of the turn handler whose state it shares.</summary>
    string Name { get; }

    /// <summary>The verbs it takes; each belongs to one handler. By custom <c>capability.act</c>.</summary>
    IReadOnlyCollection<string> Verbs { get; }

    /// <summary>Whether nothing of a press of this verb is to be kept, whatever becomes of it; such a press is refused outside a 1:1 chat.</summary>
    bool Hides(string verb) => false;

    /// <summary>
    /// Whether what a press of this verb led to is shown again as it was to whoever repeats it, without asking the handler: only where it is the same for everybody and for ever.
    /// </summary>
    bool Remembers(string verb) => false;

    /// <summary>Acts. Checks first that the presser may, that what was sent is valid, and that the card still shows what is true.</summary>
    ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken);
}
