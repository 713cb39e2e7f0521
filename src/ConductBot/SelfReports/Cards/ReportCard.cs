using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Files.Chat;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Watching;
using ConductBot.SelfReports.Witness;

namespace ConductBot.SelfReports.Cards;

/// <summary>Draws a report for its reporter or for somebody who may read it; its twin in words says the same. What people wrote is never read as markup.</summary>
internal sealed class ReportCard(Localized<ReportTexts> texts, FileLines files, WitnessCards witnesses)
{
    private const int MostOlder = 10;

    /// <summary>The report with what this viewer may do about it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="view">Who looks, how, when.</param>
    public Reply Of(StoredReport report, ReportView view)
    {
        var (text, head) = (texts[view.Language], report.Head);
        var mine = head.Reporter is not null && head.Reporter == view.Asking.Asker?.Id;
        var heading = view.Heading ?? (report.Versions.LastOrDefault() is { } last ? $"{report.Number} · {last.Title[view.Language]}" : report.Number ?? text.ContentGone);
        var lines = Lines(report, mine, (view, text));
        var body = new List<CardElement> { RichText(heading, TextWeight.Bolder, TextSize.Medium) };
        body.AddRange(lines.Select(line => line.Name.Length == 0 ? RichTextBlock.Of(line.Value) : new RichTextBlock([new TextRun($"{line.Name}: ") { Weight = TextWeight.Bolder }, new TextRun(line.Value)])));
        body.AddRange(files.Buttons(report, view));
        var card = new AdaptiveCard(body) { Actions = !head.IsOver ? Buttons(head, mine, (view, text)) : mine && head.AwaitsFollowUp ? [FollowUp(head, new CardButtons(view.Seed) { Version = head.Versions + head.Notes }, text)] : [] };
        return new Reply($"{heading}\n{string.Join('\n', lines.Select(line => line.Name.Length == 0 ? line.Value : $"{line.Name}: {line.Value}"))}", card.ToElement()) { Audience = ReplyAudience.Person };
    }

    /// <summary>Where a report stands, in a few words.</summary>
    public static string State(ReportState state, ReportTexts text) => state switch
    {
        ReportState.Filed => text.StateFiled,
        ReportState.Opened => text.StateOpened,
        ReportState.Asked => text.StateAsked,
        ReportState.Closed => text.StateClosed,
        ReportState.Withdrawn => text.StateWithdrawn,
        ReportState.Purged => text.StatePurged,
        _ => throw new UnreachableException(),
    };

    private List<(string Name, string Value)> Lines(StoredReport report, bool mine, (ReportView View, ReportTexts Text) with)
    {
        var ((view, text), head) = (with, report.Head);
        var lines = new List<(string, string)>();
        if (!mine) lines.Add(("", Format(text.Reporter, head.Anonymous ? text.WithoutName : Name(head.Reporter, view))));
        AddVersions(lines, report.Versions, with);

        lines.AddRange(files.Lines(report, view.Language));
        lines.AddRange(report.Notes.Where(note => !mine || note.Kind != ReportNoteKind.Note).Where(note => note.Text.Length > 0).Select(note => ($"{Kind(note.Kind, text)} ({Time(note.At)})", note.Kind is ReportNoteKind.WitnessAsked or ReportNoteKind.WitnessConfirmed or ReportNoteKind.WitnessDeclined ? $"{Name(note.By, view)}: {note.Text}" : note.Text)));
        if (mine && head.HasContent)
        {
            lines.Add(("", Format(text.Receiver, Name(head.Receiver, view))));
            if (!head.IsOver && Absent(head, view, text) is { } absent) lines.Add(("", absent));
            lines.Add(("", head.Confidentiality switch
            {
                ReportConfidentiality.UnitManagers => text.SeenByUnit,
                ReportConfidentiality.NamedReceiver => Format(text.SeenByNamed, Name(head.Receiver, view)),
                _ => text.SeenByReceivers,
            }));
            lines.Add(("", Kept(head, text)));
        }

        if (!head.HasContent) lines.Add(("", text.ContentGone));
        if (head.WithdrawnBecause is { } reason) lines.Add((text.Withdraw, reason));
        lines.Add(("", $"{(head.Anonymous ? Format(text.FiledOn, Time(head.Filed)) : Format(text.FiledAt, Time(head.Filed)))} {Format(text.State, State(head.State, text))}"));
        return lines;
    }

    // The last as a whole, of those before it what was corrected: the card is to stay of a size that clients take.
    private static void AddVersions(List<(string Name, string Value)> lines, IReadOnlyList<ReportContent> versions, (ReportView View, ReportTexts Text) with)
    {
        var (view, text) = with;
        if (versions.Count - 1 - MostOlder is > 0 and var more) lines.Add(("", Format(text.OlderVersions, more)));
        foreach (var (at, version) in versions.Index().Skip(versions.Count - 1 - MostOlder))
        {
            var next = at + 1 < versions.Count ? versions[at + 1] : null;
            if (versions.Count > 1) lines.Add(("", Format(next is null ? text.Version : text.OlderVersion, at + 1, Time(version.At))));
            lines.AddRange(version.Fields.Where(field => next is null || next.Fields.All(other => other.Id != field.Id || other.Value != field.Value)).Select(field => (field.Label[view.Language], FieldWords.Of(field, (text, view.Language)))));
        }
    }

    private List<CardButton> Buttons(ReportHead head, bool mine, (ReportView View, ReportTexts Text) with)
    {
        var (view, text) = with;
        var buttons = new CardButtons(view.Seed) { Version = head.Versions + head.Notes };
        var data = new JsonObject { [ReportVerbs.Report] = head.Id };
        if (!mine && !ReceiverRule.Handles(view.Asking, head.Facts)) return [];
        if (!mine) return [Asked(text.Ask, (Verb(ReportVerbs.Ask), text.AskLabel, true), buttons, (data, text)), Asked(text.Note, (Verb(ReportVerbs.Note), text.NoteLabel, true), buttons, (data, text)), Asked(text.Close, (Verb(ReportVerbs.Close), text.CloseLabel, false), buttons, (data, text))];

        List<CardButton> own = [buttons.Act(text.Refresh, Verb(ReportVerbs.Show), data), buttons.Act(text.Correct, Verb(ReportVerbs.Correct), data), Asked(text.Withdraw, (Verb(ReportVerbs.Withdraw), text.WithdrawReason, false), buttons, (data, text))];
        if (head.State == ReportState.Asked) own.Insert(0, Asked(text.Answer, (Verb(ReportVerbs.Answer), text.AnswerLabel, true), buttons, (data, text)));
        if (files.Add(head, buttons, view.Language) is { } add) own.Add(add);
        if (witnesses.Ask(head, buttons, view.Language) is { } witness) own.Add(witness);
        return own;

        string Verb(string verb) => ReportVerbs.Of(verb, head.Confidentiality == ReportConfidentiality.NamedReceiver);
    }

    /// <summary>The button by which a reporter gives what the form asks for afterwards.</summary>
    internal static ShowCardButton FollowUp(ReportHead head, CardButtons buttons, ReportTexts text) =>
        Asked(text.Answer, (ReportVerbs.Answer, text.AnswerLabel, true), buttons, (new JsonObject { [ReportVerbs.Report] = head.Id, [ReportVerbs.What] = ReportDesk.FollowUp }, text));

    /// <summary>A button that first asks for words.</summary>
    internal static ShowCardButton Asked(string title, (string Verb, string Label, bool Needed) what, CardButtons buttons, (JsonObject Data, ReportTexts Text) with) =>
        new(title, new AdaptiveCard([new TextInput { Id = ReportVerbs.Words(what.Verb), Label = what.Label, IsMultiline = true, MaxLength = 2000, IsRequired = what.Needed ? true : null, ErrorMessage = what.Needed ? string.Format(CultureInfo.InvariantCulture, with.Text.FieldMissing, what.Label) : null }])
        {
            Actions = [buttons.Act(Send(what.Verb, with.Text), what.Verb, with.Data.DeepClone().AsObject())],
        });

    // What it does, not "Gửi": the page's own button is called that.
    private static string Send(string verb, ReportTexts text) => ReportVerbs.Base(verb) switch
    {
        ReportVerbs.Ask => text.SendAsk,
        ReportVerbs.Answer => text.SendAnswer,
        "code.say" => text.SendMore,
        ReportVerbs.Note => text.SendNote,
        ReportVerbs.Close => text.SendClose,
        ReportVerbs.Withdraw => text.SendWithdraw,
        _ => throw new UnreachableException(),
    };

    private static string Kept(ReportHead head, ReportTexts text) =>
        head.KeptForInquiry ? text.KeptForInquiry : head.IsOver ? Format(text.KeptUntil, Until(head)) : Format(text.Kept, head.KeptDays, Until(head));

    /// <summary>The day until which a report is kept, unless it is held; empty when it was purged.</summary>
    internal static string Until(ReportHead head) => KeepingRule.DueOf(head) is { } due ? VietnamClock.In(due).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "";

    // What a reporter should know of who is to read it; null when there is nothing to say.
    private static string? Absent(ReportHead head, ReportView view, ReportTexts text) => ReceiverNowRule.Of(head.Facts, null, (view.Asking.Organization, view.Asking.Day)) switch
    {
        ReceiverNow.Away away => Format(text.ReceiverAway, away.Of.Until.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        ReceiverNow.StandIn standIn => Format(text.ReceiverStoodIn, standIn.Of.Until.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), standIn.Person.Name),
        ReceiverNow.Nobody => head.Confidentiality == ReportConfidentiality.NamedReceiver ? text.ReceiverLeft : null,
        ReceiverNow.Here or ReceiverNow.Next => null,
        _ => throw new UnreachableException(),
    };

    internal static string Kind(ReportNoteKind kind, ReportTexts text) => kind switch
    {
        ReportNoteKind.Note => text.Note,
        ReportNoteKind.Question => text.Ask,
        ReportNoteKind.Answer or ReportNoteKind.FollowUp => text.Answer,
        ReportNoteKind.Closing => text.Close,
        ReportNoteKind.WitnessAsked => text.WitnessAsked,
        ReportNoteKind.WitnessConfirmed => text.WitnessConfirmed,
        ReportNoteKind.WitnessDeclined => text.WitnessDeclined,
        _ => throw new UnreachableException(),
    };

    private static string Name(string? person, ReportView view) => view.Asking.Organization.Person(person)?.Name ?? person ?? "–";

    // Of what was done without a name only the day is kept: it stands as its midnight.
    private static string Time(DateTimeOffset at) => VietnamClock.In(at) is var local && local.TimeOfDay == TimeSpan.Zero ? local.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : local.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static RichTextBlock RichText(string text, TextWeight weight, TextSize size) => new([new TextRun(text) { Weight = weight, Size = size }]);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
