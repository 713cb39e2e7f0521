using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>Of the own open reports, the most confidential ones apart: to which a file may go, and which files may be taken away.</summary>
internal sealed class FileOffers(ReportDesk reports, ReportStore store, FileLines lines, Localized<FileTexts> texts)
{
    private const int MostReports = 3;
    private const int MostFiles = 6;

    /// <summary>To which report a file is to go, the newest first.</summary>
    public async ValueTask<Reply> AddAsync(Turn turn, Asking asking, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var open = (await reports.MineAsync(asking.Asker!.Id, cancellationToken)).Where(head => !head.IsConfidential && lines.Takes(head)).Take(MostReports).ToArray();
        if (open.Length == 0) return new Reply(text.NothingToAddTo) { Audience = ReplyAudience.Person };
        var (buttons, actions) = (new CardButtons(turn.TurnId), new List<CardButton>());
        foreach (var head in open) actions.Add(buttons.Act(Format(text.AddTo, await CalledAsync(head, cancellationToken)), ReportVerbs.AddFile, new JsonObject { [ReportVerbs.Report] = head.Id }));
        return Card(text.Add, actions);
    }

    /// <summary>Which file is to go, of those that the words name; null when they name none and so mean something else.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="named">What was said beside the wish, folded; "" for nothing.</param>
    /// <param name="asking">Who asks.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<Reply?> RemoveAsync(Turn turn, string named, Asking asking, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var (buttons, actions) = (new CardButtons(turn.TurnId), new List<CardButton>());
        foreach (var head in (await reports.MineAsync(asking.Asker!.Id, cancellationToken)).Where(head => head is { IsConfidential: false, IsOver: false, Files.Count: > 0 }))
        {
            var called = await CalledAsync(head, cancellationToken);
            foreach (var file in await store.FilesAsync(head, cancellationToken))
            {
                if (actions.Count < MostFiles && IsNamed(named, file.Name, called))
                    actions.Add(buttons.Act(Format(text.RemoveOne, file.Name, called), ReportVerbs.RemoveFile, new JsonObject { [ReportVerbs.Report] = head.Id, [ReportVerbs.AttachedFile] = file.Id }));
            }
        }

        if (actions.Count > 0) return Card(text.RemoveWhich, actions);
        return named.Length == 0 ? new Reply(text.NothingToRemove) { Audience = ReplyAudience.Person } : null;
    }

    /// <summary>Whether words name a file or its report: "giay pdf", "giay pdf cua tb 2026 000001". Pure.</summary>
    internal static bool IsNamed(string named, string file, string report)
    {
        if (named.Length == 0) return true;
        var (said, name) = ($" {named} ", Folding.Of(file));
        return said.Contains($" {name} ", StringComparison.Ordinal) || said.Contains($" {Folding.Of(report)} ", StringComparison.Ordinal) || $" {name} ".StartsWith(said, StringComparison.Ordinal);
    }

    private async ValueTask<string> CalledAsync(ReportHead head, CancellationToken cancellationToken) => await reports.NumberAsync(head, cancellationToken) ?? head.Id[..6];

    private static Reply Card(string text, IReadOnlyList<CardButton> actions) => new(text, new AdaptiveCard([RichTextBlock.Of(text)]) { Actions = actions }.ToElement()) { Audience = ReplyAudience.Person };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
