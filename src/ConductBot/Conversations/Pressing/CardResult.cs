using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Conversations.Pressing;

/// <summary>What a press leads to, a closed set. Each is shown as the channel can show it: in the card's place, as a dialog, or as a new message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Quiet), "quiet")]
public abstract record CardResult
{
    private CardResult() { }

    /// <summary>A card that takes the place of the pressed one, for the presser.</summary>
    /// <param name="Card">The card.</param>
    /// <param name="Text">The same in words.</param>
    public sealed record Shown(JsonElement Card, string Text) : CardResult;

    /// <summary>A text; the card stays as it is.</summary>
    public sealed record Said(string Text) : CardResult;

    /// <summary>A dialog that asks for more; where there are no dialogs, a card.</summary>
    /// <param name="Title">The dialog's title.</param>
    /// <param name="Card">The form.</param>
    /// <param name="Text">What is asked, in words.</param>
    public sealed record Asked(string Title, JsonElement Card, string Text) : CardResult;

    /// <summary>Nothing was done; the text says what to change. The same button may be pressed again.</summary>
    public sealed record Refused(string Text) : CardResult;

    /// <summary>Done, with nothing to say: an open dialog closes.</summary>
    public sealed record Quiet : CardResult;
}
