using ConductBot.Broadcasts.Planning;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Says what a preview, a report and a list hold.</summary>
internal sealed class BroadcastViews(BroadcastCards cards, BroadcastWords words, WorkingCalendar calendar, IOptions<BroadcastOptions> options)
{
    /// <summary>A reminder to be confirmed.</summary>
    public Reply Preview(BroadcastDraft draft, PreviewOutcome.Shown shown, OrganizationSnapshot organization, (DateTimeOffset Now, Language Language) at)
    {
        var (text, language) = (words[at.Language], at.Language);
        var facts = new List<(string, string)> { (text.Words, draft.Words) };
        if (draft.About is { } about) facts.Add((text.About, words.Of(about, language)));
        facts.Add((text.Goes, words.Goes(draft.Plan.Time, shown.Moment, language)));
        facts.Add((text.Recipients, BroadcastWords.Format(text.RecipientsCount, shown.People, words.Of(draft.Audience, organization, language))));
        if (shown.Away.Count > 0) facts.Add((text.Away, words.Names([.. shown.Away.Select(person => person.Name)], language)));
        if (shown.Unreachable.Count > 0)
        {
            facts.Add((text.Unreachable, $"{shown.Unreachable.Count}. {string.Join(". ", shown.Unreachable.GroupBy(one => one.Reason).Select(same => Because(words.Of(same.Key, language), [.. same.Select(one => one.Person.Name)], language)))}. "
                + BroadcastWords.Format(text.UnreachableHow, BroadcastWords.Format(text.Hours, Math.Round(options.Value.LateAfter.TotalHours, 1)))));
        }

        return cards.Preview(draft, facts, [.. draft.Times.Select(time => Time(time, draft.IsUrgent, at))], language);
    }

    /// <summary>How a reminder stands, or why it is not shown and who knows.</summary>
    /// <param name="look">What the sender is shown.</param>
    /// <param name="organization">Who is who.</param>
    /// <param name="seed">For what it is drawn: its buttons act once each.</param>
    /// <param name="language">The sender's.</param>
    public Reply Of(BroadcastLook look, OrganizationSnapshot organization, string seed, Language language) => look switch
    {
        BroadcastLook.Seen seen => Report(seen.Report, organization, seed, language),
        BroadcastLook.Hidden hidden => BroadcastCards.Said(NotShown(hidden, organization, words[language])),
        BroadcastLook.Gone => BroadcastCards.Said(words[language].Gone),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string NotShown(BroadcastLook.Hidden hidden, OrganizationSnapshot organization, BroadcastTexts text) => string.Join(' ',
        hidden.Broadcast.End == BroadcastEnd.Cancelled ? $"{text.EndedCancelled} {text.Hidden}" : $"{text.Hidden} {text.HiddenRest}",
        hidden.Managers.Count == 0 ? text.HiddenAskUnit : BroadcastWords.Format(text.HiddenAsk, string.Join("; ", hidden.Managers.Select(manager => OrganizationWords.Full(manager, organization)))));

    private Reply Report(BroadcastReport report, OrganizationSnapshot organization, string seed, Language language)
    {
        var (text, broadcast, counts) = (words[language], report.Broadcast, report.Counts);
        var facts = new List<(string, string)> { (text.Words, broadcast.Words) };
        if (broadcast.About is { } about) facts.Add((text.About, words.Of(about, language)));
        facts.Add((text.Recipients, words.Of(broadcast.Audience, organization, language)));
        if (broadcast.Next is { } next)
            facts.Add((broadcast.Runs.Count == 0 ? text.ReportPlanned : text.ReportNext, words.Goes(broadcast.Time is BroadcastTime.AtOnce ? new BroadcastTime.Once(next) : broadcast.Time, SendingMoment.Of(next, broadcast.IsUrgent, calendar), language)));
        if (broadcast.Runs.LastOrDefault() is { } run)
        {
            facts.Add(run.Missed ? (text.ReportFired, BroadcastWords.Format(text.ReportMissed, words.At(run.Due, language))) : (text.ReportFired, words.Goes(new BroadcastTime.Once(run.Due), SendingMoment.Of(run.Due, broadcast.IsUrgent, calendar), language)));
            if (!run.Missed) facts.Add((text.Sent, $"{counts.Sent}/{report.People}"));
        }

        Count(text.Waiting, counts.Waiting);
        Count(text.OnTheWay, counts.Sending);
        Count(text.Retrying, counts.Retrying);
        Count(text.Failed, counts.Failed);
        Count(text.NotReachable, counts.NotReachable);
        Count(text.Cancelled, counts.Cancelled);
        Count(text.Repeated, counts.PossiblyRepeated);
        if (Without(report, organization, language) is { Length: > 0 } without) facts.Add((text.Without, without));
        if (report.Hidden > 0) facts.Add((text.HiddenPeople, BroadcastWords.Format(text.HiddenPeopleCount, report.Hidden)));
        if (Ended(broadcast.End, text) is { } ended) facts.Add(("", ended));
        return cards.Report(report, (broadcast.Runs.Count == 0 && broadcast.End is null ? text.Confirmed : text.ReportTitle, facts, seed), language);

        void Count(string name, int count)
        {
            if (count > 0) facts.Add((name, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>A line of a list.</summary>
    public string Line(BroadcastReport report, int number, Language language)
    {
        var (text, broadcast) = (words[language], report.Broadcast);
        var when = broadcast.Runs.LastOrDefault()?.Due ?? broadcast.Next ?? broadcast.Confirmed;
        var state = Ended(broadcast.End, text)
            ?? (broadcast.Runs.LastOrDefault() is { } run ? run.Missed ? BroadcastWords.Format(text.ReportMissed, words.At(run.Due, language)) : $"{text.Sent} {report.Counts.Sent}/{report.People}" : text.Waiting);
        if (broadcast is { Next: { } next, Runs.Count: > 0 }) state += $"; {text.ReportNext}: {words.At(next, language)}";
        return BroadcastWords.Format(text.ListLine, number, words.At(when, language), BroadcastWords.Short(broadcast.Words), state);
    }

    private string Time(BroadcastTime time, bool isUrgent, (DateTimeOffset Now, Language Language) at)
    {
        var moment = SendingMoment.Of(OccurrenceRule.First(time, at.Now, calendar), isUrgent, calendar);
        var said = words.Goes(time, moment, at.Language);
        return time is BroadcastTime.AtOnce ? said.Replace(words[at.Language].AtOnce, words[at.Language].Now, StringComparison.Ordinal) : said;
    }

    // By reason, so that it is said once.
    private string Without(BroadcastReport report, OrganizationSnapshot organization, Language language) => string.Join(". ",
        report.Without.Select(delivery => (Why: words.Of(delivery.State, language), Who: Name(delivery.Id.Recipient, organization)))
            .Concat(report.Away.Select(person => (Why: words[language].BecauseAway, Who: Name(person, organization))))
            .GroupBy(one => one.Why).Select(same => Because(same.Key, [.. same.Select(one => one.Who)], language)));

    private string Because(string reason, IReadOnlyList<string> names, Language language) => $"{char.ToUpperInvariant(reason[0])}{reason[1..]}: {words.Names(names, language)}";

    private static string Name(string person, OrganizationSnapshot organization) => organization.Person(person)?.Name ?? person;

    private static string? Ended(BroadcastEnd? end, BroadcastTexts text) => end switch
    {
        null or BroadcastEnd.Done => null,
        BroadcastEnd.Cancelled => text.EndedCancelled,
        BroadcastEnd.SenderMayNot => text.EndedMayNot,
        BroadcastEnd.NobodyLeft => text.EndedNobody,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
