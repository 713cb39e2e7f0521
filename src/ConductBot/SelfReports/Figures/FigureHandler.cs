using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>Shows a manager how many reports there are; leaves every other message to others.</summary>
internal sealed class FigureHandler(FigureDesk desk, FigureCard card, Speakers people) : ITurnHandler
{
    /// <inheritdoc/>
    public string Name => "figures";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message || FigureTalk.Read(turn.Text, VietnamClock.DayOf(turn.Now)) is not { } wish) return null;

        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        return new TurnResult([asking is null ? Said(unknown) : await ReplyAsync(wish, turn, asking, cancellationToken)], null);
    }

    private async ValueTask<Reply> ReplyAsync(FigureWish wish, Turn turn, Asking asking, CancellationToken cancellationToken)
    {
        var text = card[turn.Language];
        if (!asking.Organization.Units.Any(unit => May.SeeCounts(asking, unit).IsGranted)) return Said(text.Denied);
        string? unit = null;
        if (wish.Unit is not null)
        {
            switch (new OrganizationLookup(asking, LookupScope.Anybody).Find(wish.Unit))
            {
                case LookupOutcome.Found { Target: LookupTarget.OneUnit one }:
                    unit = one.Unit.Id;
                    break;
                default:
                    return Said(text.UnknownUnit);
            }
        }

        return await desk.ReadAsync(asking, (wish.Period, unit), new FigureAct(turn.TurnId, turn.Now, AuditAct.FiguresRead), cancellationToken) switch
        {
            FigureOutcome.Found found => card.Of(found, (asking, turn.Language)),
            FigureOutcome.Denied => Said(text.Denied),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Reply Said(string words) => new(words) { Audience = ReplyAudience.Person };
}
