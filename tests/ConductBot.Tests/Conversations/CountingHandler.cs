using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;

namespace ConductBot.Tests.Conversations;

/// <summary>Answers each message with itself and its number in the conversation, which it keeps as its state.</summary>
internal sealed class CountingHandler : ITurnHandler
{
    /// <summary>Runs before each answer.</summary>
    public Func<Turn, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>A card to answer with, or null.</summary>
    public System.Text.Json.JsonElement? Card { get; set; }

    /// <summary>Whether answers want feedback.</summary>
    public ReplyFeedback Feedback { get; set; } = ReplyFeedback.NotAsked;

    /// <summary>What it waits for before it can answer.</summary>
    public Func<CancellationToken, Task> Ready { get; set; } = static _ => Task.CompletedTask;

    /// <summary>What a turn writes beside its own rows.</summary>
    public Func<Turn, IReadOnlyList<ConductBot.Storage.Records.RecordBatch>> Beside { get; set; } = static _ => [];

    /// <summary>Who hears its answers.</summary>
    public ReplyAudience Audience { get; set; } = ReplyAudience.Conversation;

    /// <summary>What is kept of a turn.</summary>
    public Func<Turn, TurnPrivacy> Privacy { get; set; } = static _ => TurnPrivacy.Kept;

    /// <summary>Texts known beforehand to be hidden.</summary>
    public Func<string, bool> Hidden { get; set; } = static _ => false;

    /// <summary>Whether its answers are written down as what they are made of.</summary>
    public bool OfSource { get; set; }

    /// <summary>Makes an answer again.</summary>
    public Func<string, Reply?> Again { get; set; } = static source => new Reply(source);

    /// <summary>How many messages an answer has.</summary>
    public int Messages { get; set; } = 1;

    public string Name => "counting";

    public ValueTask<Reply?> SayAgainAsync(string source, Protocol.Schema.Activity to, CancellationToken cancellationToken) => ValueTask.FromResult(Again(source));

    public bool Hides(string text) => Hidden(text);

    public ValueTask ReadyAsync(CancellationToken cancellationToken) => new(Ready(cancellationToken));

    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        await Before(turn, cancellationToken);
        if (turn.Text.StartsWith("not mine", StringComparison.Ordinal)) return null;

        var number = int.Parse(turn.State ?? "0", CultureInfo.InvariantCulture) + 1;
        var said = $"{turn.Text} #{number}";
        var reply = new Reply(said, Card) { Feedback = Feedback, Audience = Audience, Source = OfSource ? new ReplySource(Name, said) : null };
        return new TurnResult([.. Enumerable.Repeat(reply, Messages)], number.ToString(CultureInfo.InvariantCulture)) { Before = Beside(turn), Privacy = Privacy(turn) };
    }
}
