using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;

namespace ConductBot.Reminders.Proposals;

/// <summary>
/// Presses on the cards of proposed tasks. One that is taken becomes a draft among the tasks that are drawn up in the conversation and
/// is given where every task is; a press that comes twice is one draft.
/// </summary>
internal sealed class ProposalPresses(ProposalDesk desk, TaskPresser presser, TaskCreation creation, Localized<ProposalTexts> texts) : ICardActionHandler
{
    private const int LongestName = 64;

    /// <inheritdoc/>
    public string Name => TaskPresses.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [ProposalCards.See, ProposalCards.Accept, ProposalCards.Drop];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var text = texts[press.Language];
        var (asking, unknown) = await presser.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        if (ProposalListing.Units(asking).Count == 0) return new CardResult.Refused(text.OnlyManagers);
        if (press.Data.Text("directive") is not { Length: <= LongestName } directive || press.Data.Number("at") is not { } at || at < 0 || at > int.MaxValue) return new CardResult.Refused(text.Changed);

        var request = new ProposalRequest(directive, press.Data.Text("body"));
        var place = ((int)at, press.Data.IsTicked("all"));
        if (press.Verb == ProposalCards.See) return await desk.OneAsync(request, place, asking, (press.ActId, press.Language), cancellationToken) is { } shown ? new PressOutcome(Shown(shown)) : new CardResult.Refused(text.Changed);

        var next = await desk.OneAsync(request, (place.Item1 + 1, place.Item2), asking, (press.ActId, press.Language), cancellationToken) ?? ProposalCards.Said(text.Over);
        if (press.Verb == ProposalCards.Drop) return new PressOutcome(Shown(next));

        if (press.Data.Text("key") is not { Length: <= LongestName } key || await desk.DraftAsync(request, (key, press.Data.Text(ProposalCards.Unit)), asking, press.Language, cancellationToken) is not { } draft)
            return new CardResult.Refused(text.Changed);

        var step = creation.Open(draft, ActOf(press), new DraftView(asking, press.Language, press.Now));
        var state = TalkState.Read(press.State);
        return new PressOutcome(Shown(next))
        {
            Replies = [step.Reply],
            State = step.Pending is { } pending ? state.With(pending).Write() : null,
        };
    }

    private static string ActOf(CardPress press) => $"proposed-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(press.ActId)))[..32]}";

    private static CardResult.Shown Shown(Reply reply) => new(reply.Card!.Value, reply.Text);
}
