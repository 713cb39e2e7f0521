using ConductBot.Conversations;
using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts.Chat;

/// <summary>The lists of a sender's reminders: all of them, and those that can be called off.</summary>
internal sealed class BroadcastLists(BroadcastDesk desk, BroadcastCards cards, BroadcastViews views, BroadcastWords words)
{
    private const int MostListed = 10;

    /// <summary>"Lời nhắc đã gửi".</summary>
    public async ValueTask<Reply> SentAsync(Asking asking, string seed, Language language, CancellationToken cancellationToken)
    {
        var text = words[language];
        var (reports, hidden) = Split(await desk.LatestAsync(asking, MostListed, cancellationToken));
        if (reports.Length == 0) return BroadcastCards.Said(hidden == 0 ? text.ListNone : Format(text.ListHidden, hidden));
        return cards.List(text.ListTitle, Lines(reports, hidden, language), (BroadcastCards.Look, text.Show, seed));
    }

    /// <summary>"Huỷ lời nhắc": the only one is called off at once, among several one is chosen.</summary>
    public async ValueTask<Reply> StopAsync(Asking asking, (string TurnId, DateTimeOffset Now, Language Language) turn, CancellationToken cancellationToken)
    {
        var text = words[turn.Language];
        BroadcastReport[] open = [.. Split(await desk.LatestAsync(asking, MostListed * 2, cancellationToken)).Reports.Where(report => report.CanStop)];
        if (open.Length == 0) return BroadcastCards.Said(text.StopNone);
        if (open.Length > 1) return cards.List(text.StopWhich, Lines(open, 0, turn.Language), (BroadcastCards.Stop, text.StopOne, turn.TurnId));

        return views.Of(await desk.StopAsync(open[0].Broadcast.Id, asking, turn.Now, cancellationToken), asking.Organization, turn.TurnId, turn.Language);
    }

    private static (BroadcastReport[] Reports, int Hidden) Split(IReadOnlyList<BroadcastLook> looks) => ([.. looks.OfType<BroadcastLook.Seen>().Select(seen => seen.Report)], looks.OfType<BroadcastLook.Hidden>().Count());

    // Those that are not shown are counted in a line of their own, which has no button.
    private List<(string Id, string Line)> Lines(IReadOnlyList<BroadcastReport> reports, int hidden, Language language) =>
    [
        .. reports.Select((report, at) => (report.Broadcast.Id, views.Line(report, at + 1, language))),
        .. hidden == 0 ? Array.Empty<(string, string)>() : [("", Format(words[language].ListHidden, hidden))],
    ];

    private static string Format(string text, int count) => BroadcastWords.Format(text, count);
}
