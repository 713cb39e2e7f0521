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
        var reports = await desk.LatestAsync(asking.Asker!, MostListed, cancellationToken);
        return reports.Count == 0 ? BroadcastCards.Said(text.ListNone) : cards.List(text.ListTitle, Lines(reports, language), (BroadcastCards.Look, text.Show, seed));
    }

    /// <summary>"Huỷ lời nhắc": the only one is called off at once, among several one is chosen.</summary>
    public async ValueTask<Reply> StopAsync(Asking asking, (string TurnId, DateTimeOffset Now, Language Language) turn, CancellationToken cancellationToken)
    {
        var text = words[turn.Language];
        BroadcastReport[] open = [.. (await desk.LatestAsync(asking.Asker!, MostListed * 2, cancellationToken)).Where(report => report.CanStop)];
        if (open.Length == 0) return BroadcastCards.Said(text.StopNone);
        if (open.Length > 1) return cards.List(text.StopWhich, Lines(open, turn.Language), (BroadcastCards.Stop, text.StopOne, turn.TurnId));

        var stopped = await desk.StopAsync(open[0].Broadcast.Id, asking.Asker!, turn.Now, cancellationToken);
        return stopped is null ? BroadcastCards.Said(text.Gone) : views.Report(stopped, asking.Organization, turn.TurnId, turn.Language);
    }

    private List<(string Id, string Line)> Lines(IReadOnlyList<BroadcastReport> reports, Language language) => [.. reports.Select((report, at) => (report.Broadcast.Id, views.Line(report, at + 1, language)))];
}
