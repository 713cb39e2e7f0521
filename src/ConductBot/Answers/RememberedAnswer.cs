using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.References;
using ConductBot.Conversations;

namespace ConductBot.Answers;

/// <summary>What a question led to, and how that was said.</summary>
/// <param name="answer">The answer.</param>
/// <param name="english">Whether the question is English.</param>
/// <param name="wish">The button that the words stand for, where they are nothing else.</param>
internal sealed class RememberedAnswer(Answer answer, bool english, IntentKind? wish)
{
    private readonly (Reply Reply, CardStencil? Card)?[] _said = new (Reply, CardStencil?)?[4];

    /// <summary>The answer.</summary>
    public Answer Answer => answer;

    /// <summary>Whether the question is English.</summary>
    public bool English => english;

    /// <summary>The button that the words stand for, where they are nothing else.</summary>
    public IntentKind? Wish => wish;

    /// <summary>Whether it is the same after any other question: nobody looked back at the one before.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>When it was asked for last, on the machine's own clock.</summary>
    public long Asked { get; set; }

    /// <summary>The clauses it cites, as they are kept.</summary>
    public IReadOnlyList<string> Clauses { get; } = [.. answer.Quotations.Select(static quotation => quotation.Id.ToString())];

    /// <summary>The reply in a language, with a turn's buttons; null when it was not said so yet.</summary>
    /// <param name="language">The language.</param>
    /// <param name="channelAsks">Whether the channel has feedback buttons of its own.</param>
    /// <param name="turn">The turn.</param>
    public Reply? Said(Language language, bool channelAsks, string turn)
    {
        Reply reply;
        CardStencil? card;
        lock (_said)
        {
            if (_said[Place(language, channelAsks)] is not { } said) return null;
            (reply, card) = said;
        }

        return card is null ? reply : reply with { Card = card.Fill(new AnswerButtons(turn) { ChannelAsks = channelAsks }.Marks(answer)) };
    }

    /// <summary>Keeps how it was said to a turn.</summary>
    public void Keep(Language language, AnswerButtons buttons, Reply reply)
    {
        var marks = reply.Card is null ? [] : buttons.Marks(answer);
        var said = marks.Count == 0 ? (reply, (CardStencil?)null) : (reply with { Card = null }, new CardStencil(reply.Card!.Value, marks));
        lock (_said) _said[Place(language, buttons.ChannelAsks)] = said;
    }

    private static int Place(Language language, bool channelAsks) => ((int)language * 2) + (channelAsks ? 1 : 0);
}
