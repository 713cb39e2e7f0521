using System.Text.Json;

namespace ConductBot.Conversations.TextForms;

/// <summary>What a person's words lead to in a form: a closed set.</summary>
internal abstract record TextFormStep
{
    private TextFormStep() { }

    /// <summary>They are not about the form.</summary>
    public sealed record NotMine : TextFormStep;

    /// <summary>The person gave up.</summary>
    public sealed record Cancelled : TextFormStep;

    /// <summary>The next thing is asked.</summary>
    public sealed record Next(TextForm Form) : TextFormStep;

    /// <summary>The words are no answer: the same is asked again.</summary>
    public sealed record Again(TextForm Form) : TextFormStep;

    /// <summary>All is known: the press's data.</summary>
    public sealed record Done(JsonElement Data) : TextFormStep;
}
