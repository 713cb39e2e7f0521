using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Checking;
using ConductBot.SelfReports.Files.Receiving;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Files.Chat;

/// <summary>Takes messages with files, and those that say that one is to come or to go. A file of which nobody knows where it belongs is not kept.</summary>
internal sealed class FileHandler((FileDesk Files, FileArrivals Arrivals, ReportDesk Reports) with, (FileOffers Offers, ReportCard Report) cards, Speakers people, Localized<FileTexts> texts) : ITurnHandler
{
    internal const string HandlerName = "report-files";

    /// <inheritdoc/>
    public string Name => HandlerName;

    /// <inheritdoc/>
    public bool TakesFiles => true;

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message) return null;
        var files = IncomingFiles.Of(turn.Activity) is not null;
        var removes = files ? null : FileWords.AsksToRemove(turn.Text);
        if (!files && removes is null && !FileWords.AsksToAdd(turn.Text)) return null;

        var text = texts[turn.Language];
        if (ConversationScopes.Of(turn.Activity.Conversation) != ConversationScope.Personal) return Said(text.PersonalOnly);
        var (asking, unknown) = await people.WhoAsync(turn, cancellationToken);
        if (removes is not null) return asking is null ? Said(unknown) : await cards.Offers.RemoveAsync(turn, removes, asking, cancellationToken) is { } offered ? new TurnResult([offered], null) : null;
        var goal = asking is null ? null : await with.Files.Staging.GoalAsync(turn.PersonId, cancellationToken);
        if (!files) return asking is null ? Said(unknown) : goal?.Draft is not null ? Said(Format(text.SendWithForm, FileRules.MostFiles)) : new TurnResult([await cards.Offers.AddAsync(turn, asking, cancellationToken)], null);

        // What nobody knows the place of is not even fetched.
        if (asking is null || goal is null)
        {
            var arrivals = await with.Arrivals.WaitingAsync(turn, cancellationToken);
            foreach (var arrival in arrivals.Where(one => one.Staged is not null)) await with.Files.Staging.DeleteAsync(arrival.Staged!, cancellationToken);
            if (asking is null) return Said(unknown);
            var refused = Refusals(arrivals, text).ToArray();
            if (refused.Length == arrivals.Count) return Said(string.Join('\n', refused));
            var offer = await cards.Offers.AddAsync(turn, asking, cancellationToken);
            return new TurnResult([new Reply(string.Join('\n', refused.Append(text.NoGoal))) { Audience = ReplyAudience.Person }, offer], null);
        }

        var act = new ReportAct(turn.TurnId, asking, turn.Now);
        var (reply, confidential) = goal.Report is { } report ? await AttachAsync(turn, report, act, cancellationToken) : (await HoldAsync(turn, goal.Draft!, cancellationToken), false);
        await with.Files.AimAsync(turn.PersonId, (goal.Report, goal.Draft), turn.Now, cancellationToken);
        return new TurnResult([reply], null) { Privacy = confidential ? TurnPrivacy.Hidden : TurnPrivacy.Kept };
    }

    /// <inheritdoc/>
    public ValueTask DropFilesAsync(Activity activity, string personId, CancellationToken cancellationToken) => with.Arrivals.DropAsync(activity, personId, cancellationToken);

    private async ValueTask<(Reply Reply, bool Confidential)> AttachAsync(Turn turn, string report, ReportAct act, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var (refusal, has) = await with.Files.LookAsync(report, act, cancellationToken);
        var arrivals = refusal is null ? await with.Arrivals.FetchedAsync(turn, has, cancellationToken) : await with.Arrivals.WaitingAsync(turn, cancellationToken);
        var (lines, names, last) = (Refusals(arrivals, text).ToList(), new List<string>(), (StoredReport?)null);
        if (refusal is not null) lines.Add(Of(refusal, "", text));
        foreach (var arrival in arrivals.Where(one => one.IsAttached))
        {
            if (await with.Reports.ReadAsync(report, act, cancellationToken) is ReportOutcome.Done done) last = done.Report;
            names.Add(arrival.Name);
        }

        foreach (var arrival in arrivals.Where(one => one.Staged is not null))
        {
            var outcome = await with.Files.AttachAsync(report, arrival.Staged!, act, cancellationToken);
            if (outcome is AttachOutcome.Attached attached)
            {
                last = attached.Report;
                names.Add(FileWords.Sized(arrival.Name, arrival.Staged!.Bytes, turn.Language));
                continue;
            }

            await with.Files.Staging.DeleteAsync(arrival.Staged!, cancellationToken);
            lines.Add(Of(outcome, arrival.Name, text));
        }

        if (names.Count > 0) lines.Insert(0, Format(text.Attached, last!.Number ?? "", string.Join(", ", names)));
        var said = Worded(turn, lines.Distinct(), text);
        return last is null ? (new Reply(said) { Audience = ReplyAudience.Person }, false) : (cards.Report.Of(last, new ReportView(act.Asking, turn.Language, turn.TurnId) { Heading = said }), last.Head.IsConfidential);
    }

    private static string Of(AttachOutcome outcome, string name, FileTexts text) => outcome switch
    {
        AttachOutcome.Full => Format(text.NotTaken, name, text.TooMany),
        AttachOutcome.Gone => Format(text.NotTaken, name, text.Gone),
        AttachOutcome.Ended => text.Ended,
        AttachOutcome.NotThisForm => text.NotThisForm,
        AttachOutcome.Denied => text.NotYours,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async ValueTask<Reply> HoldAsync(Turn turn, string draft, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        var arrivals = await with.Arrivals.FetchedAsync(turn, static _ => false, cancellationToken);
        var held = (await with.Files.Staging.WaitingAsync(turn.PersonId, cancellationToken)).Where(file => file.Draft == draft).Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        var (lines, names) = (Refusals(arrivals, text).ToList(), new List<string>());
        foreach (var arrival in arrivals.Where(one => one.Staged is not null))
        {
            if (!held.Contains(arrival.Staged!.Id) && held.Count >= FileRules.MostFiles)
            {
                await with.Files.Staging.DeleteAsync(arrival.Staged, cancellationToken);
                lines.Add(Format(text.NotTaken, arrival.Name, text.TooMany));
                continue;
            }

            await with.Files.Staging.HoldAsync(arrival.Staged, draft, cancellationToken);
            held.Add(arrival.Staged.Id);
            names.Add(FileWords.Sized(arrival.Name, arrival.Staged.Bytes, turn.Language));
        }

        if (names.Count > 0) lines.Insert(0, Format(text.Held, string.Join(", ", names)));
        return new Reply(Worded(turn, lines, text)) { Audience = ReplyAudience.Person };
    }

    private static string Worded(Turn turn, IEnumerable<string> lines, FileTexts text) => string.Join('\n', turn.Text.Length > 0 && !FileWords.AsksToAdd(turn.Text) ? lines.Append(text.WordsLeft) : lines);

    private static IEnumerable<string> Refusals(IReadOnlyList<FileArrival> arrivals, FileTexts text) =>
        arrivals.Where(one => one.Fault is not null).Select(one => Format(text.NotTaken, one.Name, FileWords.Of(one.Fault!.Value, text)));

    private static TurnResult Said(string text) => new([new Reply(text) { Audience = ReplyAudience.Person }], null);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
