using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;

namespace ConductBot.Tests.Conversations.Pressing;

/// <summary>Counts the acts that it carried out, each by its id, and shows each kind of result.</summary>
internal sealed class PressingHandler : ICardActionHandler
{
    private int _acts;

    public int Acts => _acts;

    public List<CardPress> Presses { get; } = [];

    /// <summary>Runs before each act.</summary>
    public Func<CardPress, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>What is kept of a press.</summary>
    public TurnPrivacy Privacy { get; set; }

    public string Name => "counting";

    /// <summary>Whether results are remembered.</summary>
    public bool Keeps { get; set; } = true;

    public bool Remembers(string verb) => Keeps;

    public bool Hides(string verb) => Privacy != TurnPrivacy.Kept;

    public IReadOnlyCollection<string> Verbs { get; } = ["test.card", "test.say", "test.ask", "test.refuse", "test.quiet", "test.everybody", "message.feedback"];

    public static JsonElement Card(string text) => JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.2", body = new[] { new { type = "TextBlock", text } } });

    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        await Before(press, cancellationToken);
        Presses.Add(press);
        var number = Interlocked.Increment(ref _acts).ToString(CultureInfo.InvariantCulture);
        PressOutcome outcome = press.Verb switch
        {
            "test.card" => new CardResult.Shown(Card($"thẻ {number}"), $"thẻ {number}"),
            "test.ask" => new CardResult.Asked("Hỏi", Card("hỏi"), "hỏi"),
            "test.refuse" => new CardResult.Refused($"chưa được {number}"),
            "test.everybody" => new PressOutcome(new CardResult.Said("xong")) { Everybody = new Reply("cho mọi người", Card("cho mọi người")) },
            "test.quiet" or "message.feedback" => new CardResult.Quiet(),
            _ => new CardResult.Said($"nói {number}"),
        };
        return outcome with { Privacy = Privacy };
    }
}
