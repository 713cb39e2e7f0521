using System.Globalization;
using ConductBot.Broadcasts.Reading;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Draws a reminder up in conversation: what was written becomes a card or a question, an answer takes it a step further. Nothing goes before it is confirmed.</summary>
internal sealed class BroadcastDialog(BroadcastDesk desk, BroadcastCards cards, BroadcastViews views, BroadcastWords words, WorkingCalendar calendar)
{
    /// <summary>Characters of what a reminder says.</summary>
    public const int MostCharacters = 1000;

    private static readonly string[] Yes = ["dong y", "xac nhan", "ok", "oke", "duoc", "dung", "gui", "gui di", "yes", "confirm", "send"];
    private static readonly string[] No = ["bo", "bo di", "thoi", "huy", "khong", "khong gui", "drop", "no", "cancel"];
    private static readonly string[] Urgent = ["gap", "khan", "urgent"];
    private static readonly string[] NotUrgent = ["khong gap", "bo gap", "not urgent"];
    private static readonly string[] AtOnce = ["ngay", "gui ngay", "ngay bay gio", "bay gio", "now", "send now"];
    private static readonly string[] Morning = ["sang", "buoi sang", "morning"];
    private static readonly string[] Evening = ["chieu", "toi", "buoi chieu", "buoi toi", "evening", "afternoon"];
    private static readonly string[] WordsMarks = ["nội dung:", "noi dung:", "text:"];

    /// <summary>What a message that asks for a reminder leads to.</summary>
    public async ValueTask<DialogStep> BeginAsync(BroadcastReading reading, Asking asking, (string TurnId, DateTimeOffset Now, Language Language) turn, CancellationToken cancellationToken)
    {
        var text = words[turn.Language];
        if (reading is not BroadcastReading.Wish wish)
        {
            return Say(reading switch
            {
                BroadcastReading.UnknownName unknown => BroadcastWords.Format(text.UnknownName, unknown.Said),
                BroadcastReading.OutOfReach far => BroadcastWords.Format(text.OutOfReach, far.Said, words.Of(far.Reason, turn.Language)),
                BroadcastReading.UnclearException unclear => BroadcastWords.Format(text.UnclearException, unclear.Said),
                BroadcastReading.NobodyNamed => text.NobodyNamed,
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }

        if (wish.Words.Length > MostCharacters) return Say(BroadcastWords.Format(text.TooLong, MostCharacters));
        var draft = new BroadcastDraft
        {
            Act = turn.TurnId, SenderId = asking.Asker!.Id, Audience = wish.Audience, Unclear = wish.Unclear, Words = wish.Words, About = wish.Time.About, Place = wish.Time.Place,
            IsMeeting = wish.Time.IsMeeting, LeadMinutes = wish.Time.Lead?.TotalMinutes, Shown = turn.Now,
        }.Saying(wish.Time.When, turn.Now, calendar);
        return await ShowAsync(draft, asking, (turn.Now, turn.Language, words.Doubt(wish.Time.When, wish.Time.Said, turn.Language)), cancellationToken);
    }

    /// <summary>Shows a draft as it stands: as a question, or as what would go.</summary>
    public async ValueTask<DialogStep> ShowAsync(BroadcastDraft draft, Asking asking, (DateTimeOffset Now, Language Language, string? Doubt) at, CancellationToken cancellationToken)
    {
        draft = draft with { Shown = at.Now };
        var text = words[at.Language];
        switch (draft.Ask)
        {
            case DraftAsk.Whom:
                return new DialogStep(cards.AskWhom(draft, asking.Organization, at.Language), draft);
            case DraftAsk.Which:
                return new DialogStep(BroadcastCards.Said(words.Doubt(new DateOutcome.Incomplete(draft.Missing!.Value, draft.MissingTime), "", at.Language)!), draft);
            case DraftAsk.When when draft.Moments.Count > 0:
                return new DialogStep(cards.AskWhen(draft, at.Doubt ?? text.ChooseTime, at.Language), draft);
            case DraftAsk.When:
                return new DialogStep(BroadcastCards.Said(at.Doubt is { } doubt ? $"{doubt} {text.TimeAgain}" : text.TimeAgain), draft);
            case DraftAsk.Words:
                return new DialogStep(BroadcastCards.Said(text.AskWords), draft);
            default:
                var outcome = await desk.PreviewAsync(draft.Plan, asking, at.Now, cancellationToken);
                return outcome is PreviewOutcome.Shown shown
                    ? new DialogStep(views.Preview(draft, shown, asking.Organization, (at.Now, at.Language)), draft)
                    : new DialogStep(BroadcastCards.Said(Refusal(outcome, at.Language)), outcome is PreviewOutcome.Passed ? draft with { Times = [] } : null);
        }
    }

    /// <summary>What a message says to a draft that waits; null when it is about something else.</summary>
    public async ValueTask<DialogStep?> AnswerAsync(string said, BroadcastDraft draft, Asking asking, (DateTimeOffset Now, Language Language) at, CancellationToken cancellationToken)
    {
        var folded = Folding.Of(said);
        if (No.Contains(folded, StringComparer.Ordinal)) return Say(words[at.Language].Dropped);

        var context = new DateContext(at.Now, calendar, at.Language);
        string? doubt = null;
        var next = draft.Ask switch
        {
            DraftAsk.Whom => Chosen(said, draft, asking),
            DraftAsk.Which => Which(said, draft, context),
            DraftAsk.When => When(said, draft, context, out doubt),
            DraftAsk.Words => Worded(draft, said),
            _ when Yes.Contains(folded, StringComparer.Ordinal) => draft,
            _ => Changed(said, draft, context, out doubt),
        };
        if (next is null) return null;
        if (next.Words.Length > MostCharacters) return new DialogStep(BroadcastCards.Said(BroadcastWords.Format(words[at.Language].TooLong, MostCharacters)), draft);
        return ReferenceEquals(next, draft) ? await ConfirmAsync(draft, asking, at, cancellationToken) : await ShowAsync(next, asking, (at.Now, at.Language, doubt), cancellationToken);
    }

    /// <summary>Confirms a draft: from now on it goes at its time.</summary>
    public async ValueTask<DialogStep> ConfirmAsync(BroadcastDraft draft, Asking asking, (DateTimeOffset Now, Language Language) at, CancellationToken cancellationToken)
    {
        if (await desk.ConfirmAsync(draft.Plan, asking, at.Now, cancellationToken) is { } refused)
            return new DialogStep(BroadcastCards.Said(Refusal(refused, at.Language)), refused is PreviewOutcome.Passed ? draft with { Times = [] } : draft);

        var look = await desk.LookAsync(draft.Plan.Id, asking, cancellationToken);
        return new DialogStep(views.Of(look, asking.Organization, $"{draft.Act}\nconfirmed", at.Language), null) { IsDone = true };
    }

    private static BroadcastDraft? Chosen(string said, BroadcastDraft draft, Asking asking)
    {
        var ids = BroadcastCards.Candidates(draft.Unclear[0], asking.Organization);
        if (Number(said) is { } number) return number <= ids.Count ? draft.Choosing(ids[number - 1].Id) : null;
        return new OrganizationLookup(asking, LookupScope.Reminders).Find(said) switch
        {
            LookupOutcome.Found { Target: LookupTarget.OnePerson one } => draft.Choosing(one.Person.Id),
            LookupOutcome.Found { Target: LookupTarget.OneUnit one } => draft.Choosing(one.Unit.Id),
            _ => null,
        };
    }

    private BroadcastDraft? When(string said, BroadcastDraft draft, DateContext context, out string? doubt)
    {
        doubt = null;
        if (Number(said) is { } number && number <= draft.Moments.Count) return draft.At(draft.Moments[number - 1], context.Now, calendar);
        if (AtOnce.Contains(Folding.Of(said), StringComparer.Ordinal)) return draft.Saying(null, context.Now, calendar);

        var folded = Folding.Of(said);
        Moment[] half = Morning.Contains(folded, StringComparer.Ordinal) ? [.. draft.Moments.Where(moment => moment.Time < new TimeOnly(12, 0))]
            : Evening.Contains(folded, StringComparer.Ordinal) ? [.. draft.Moments.Where(moment => moment.Time >= new TimeOnly(12, 0))]
            : [];
        return half is [var one] ? draft.At(one, context.Now, calendar) : Timed(said, draft, context, out doubt);
    }

    private BroadcastDraft? Timed(string said, BroadcastDraft draft, DateContext context, out string? doubt)
    {
        doubt = null;
        if (!WordsReader.IsTimeAlone(said, context)) return null;
        var when = DateReader.Read(said, context).When;
        doubt = words.Doubt(when, said, context.Language);

        // A time that is given for the reminder alone says when it goes.
        return (draft.Ask == DraftAsk.Nothing ? draft with { Place = TimePlace.BeforeTheVerb } : draft).Saying(when, context.Now, calendar);
    }

    private BroadcastDraft? Which(string said, BroadcastDraft draft, DateContext context)
    {
        var every = draft.Missing switch { MissingPart.Weekday => "hàng tuần", MissingPart.DayOfMonth => "hàng tháng", _ => "hàng năm" };
        foreach (var whole in (string[])[$"{every} {said}", $"{every} ngày {said}", $"{said} {every}"])
        {
            if (DateReader.Read(whole, context).When is DateOutcome.Repeating repeating) return draft.Saying(repeating with { Time = repeating.Time ?? draft.MissingTime }, context.Now, calendar);
        }

        return null;
    }

    private BroadcastDraft? Changed(string said, BroadcastDraft draft, DateContext context, out string? doubt)
    {
        doubt = null;
        var folded = Folding.Of(said);
        if (Urgent.Contains(folded, StringComparer.Ordinal)) return draft with { IsUrgent = true };
        if (NotUrgent.Contains(folded, StringComparer.Ordinal)) return draft with { IsUrgent = false };
        if (AtOnce.Contains(folded, StringComparer.Ordinal)) return draft with { Times = [new BroadcastTime.AtOnce()], Chosen = 0 };
        if (Number(said) is { } number) return number <= draft.Times.Count ? draft with { Chosen = number - 1 } : null;
        if (WordsMarks.FirstOrDefault(mark => said.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) is { } marked) return Worded(draft, said[marked.Length..]);
        return Timed(said, draft, context, out doubt);
    }

    // A question is asked of the directives, also while a reminder waits for its words.
    private static BroadcastDraft? Worded(BroadcastDraft draft, string said)
    {
        var trimmed = said.Trim();
        return trimmed.Length == 0 || trimmed.EndsWith('?') ? null : draft with { Words = char.ToUpperInvariant(trimmed[0]) + trimmed[1..] };
    }

    private static int? Number(string said) =>
        int.TryParse(said.Trim().TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;

    private string Refusal(PreviewOutcome outcome, Language language) => outcome switch
    {
        PreviewOutcome.Denied denied => words.Of(denied.Reason, language),
        PreviewOutcome.TooMany many => BroadcastWords.Format(words[language].TooMany, many.People, many.Most),
        PreviewOutcome.Nobody => words[language].Nobody,
        PreviewOutcome.Passed passed => BroadcastWords.Format(words[language].Passed, words.At(passed.At, language)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DialogStep Say(string text) => new(BroadcastCards.Said(text), null);
}
