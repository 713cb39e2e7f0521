using System.Globalization;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Chat;

/// <summary>Answers "tôi là ai", "tôi nghỉ từ … đến …", "lịch nghỉ của tôi", "hôm nay ai nghỉ" and the administrator's "ai chưa khớp"; leaves every other message to others.</summary>
internal sealed class OrganizationHandler(IOrganization organization, PersonMatcher matcher, BindingRows bindings, AbsenceDialog dialog, Localized<OrganizationTexts> texts) : ITurnHandler
{
    private const int MostLines = 40;
    private static readonly TimeSpan Waits = TimeSpan.FromMinutes(10);
    private static readonly string[] Yes = ["dong y", "xac nhan", "ok", "oke", "duoc", "dung", "ghi", "yes", "confirm"];
    private static readonly string[] No = ["bo", "bo di", "thoi", "huy", "khong", "drop", "no", "cancel"];

    /// <inheritdoc/>
    public string Name => HandlerName;

    internal const string HandlerName = "organization";

    private readonly PassedOver _passed = new();

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;

        // Whoever writes is made known at the first word, whatever it is about: only then can reminders reach them.
        if (string.Equals(turn.Activity.ChannelId, ChannelIds.Teams, StringComparison.Ordinal)) await matcher.WhoAsync(turn.Activity, turn.PersonId, cancellationToken);
        var today = VietnamClock.DayOf(turn.Now);
        var pending = Pending(turn);
        if (pending is null && _passed.Knows(turn)) return null;
        var answer = pending is null ? null : Answer(turn.Text, pending);
        var intent = ChatIntents.Of(turn.Text);
        var ended = AbsenceWords.ReadEnd(turn.Text, today);
        var wish = ended is null ? AbsenceWords.Read(turn.Text, today) : null;
        if (answer is null && intent is null && wish is null && ended is null) return pending is null ? _passed.Note(turn) : null;

        var text = texts[turn.Language];
        var who = await matcher.WhoAsync(turn.Activity, turn.PersonId, cancellationToken);
        if (who is WhoOutcome.Unknown unknown) return new TurnResult([OrganizationCards.Said(OrganizationWords.Of(unknown.Reason, text))], null);
        var asking = new Asking(organization.Current, who.Somebody, today);

        if (answer is { } said) return await AnsweredAsync(said, pending!, (turn, asking), cancellationToken);
        if (ended is { } day) return new TurnResult([await EndAsync(day, asking, turn.Language, cancellationToken)], null);
        if (wish is not null)
        {
            if (dialog.Begin(wish, asking, (turn.TurnId, turn.Now, turn.Language)) is not { } shown) return null;
            return new TurnResult([shown.Reply], State(shown.Pending));
        }

        return new TurnResult([await ReplyAsync(intent!.Value, (turn, asking), cancellationToken)], turn.State);
    }

    private async ValueTask<Reply> ReplyAsync(ChatIntent intent, (Turn Turn, Asking Asking) at, CancellationToken cancellationToken) => intent switch
    {
        ChatIntent.WhoAmI => Profile(at.Asking, at.Turn.Language),
        ChatIntent.MyLeave => Leave(at.Asking, at.Turn),
        ChatIntent.WhoIsAway => Away(at.Asking, at.Turn.Language),
        ChatIntent.Unmatched => await UnmatchedAsync(at.Asking, at.Turn.Language, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Reply Profile(Asking asking, Language language)
    {
        var (text, current, person) = (texts[language], asking.Organization, asking.Asker!);
        var facts = new List<(string, string)> { (text.Name, person.Name) };
        if (person.Title.Length > 0) facts.Add((text.Title, person.Title));
        facts.Add((text.Unit, string.Join(" – ", current.Upwards(person.Unit).Select(unit => unit.Name))));
        facts.Add((text.Roles, OrganizationWords.Roles(person, language, text)));
        facts.Add((text.Manager, current.ManagerOf(person.Id, asking.Day) is { } manager ? $"{manager.Name}{(manager.Title.Length > 0 ? $", {manager.Title}" : "")}" : text.NoManager));
        var managed = person.Roles.Where(grant => grant.Role is Role.Head or Role.Manager).Select(grant => current.Unit(grant.Of)?.Name).OfType<string>().Distinct().ToArray();
        if (managed.Length > 0) facts.Add((text.Manages, string.Format(CultureInfo.InvariantCulture, text.ManagesCount, string.Join(", ", managed), current.Staff(person, asking.Day).Count)));
        var leave = current.AbsencesOf(person.Id, asking.Day);
        facts.Add((text.Leave, leave.Count == 0 ? text.NoLeave : string.Join("; ", leave.Select(absence => OrganizationWords.Days(absence.From, absence.Until)))));
        return OrganizationCards.Facts(text.ProfileTitle, facts);
    }

    private Reply Leave(Asking asking, Turn turn)
    {
        var text = texts[turn.Language];
        var leave = asking.Organization.AbsencesOf(asking.Asker!.Id, asking.Day);
        return leave.Count == 0 ? OrganizationCards.Said($"{text.Leave}: {text.NoLeave}") : OrganizationCards.ToEnd(leave, turn.TurnId, (asking.Organization, text));
    }

    // Who manages nobody sees the own unit: whom not to wait for is no secret among those who work together.
    private Reply Away(Asking asking, Language language)
    {
        var (text, current) = (texts[language], asking.Organization);
        var people = current.Staff(asking.Asker!, asking.Day) is { Count: > 0 } staff ? staff : current.Members(asking.Asker!.Unit, asking.Day);
        var away = people.Select(person => current.AbsenceOn(person.Id, asking.Day)).OfType<Absence>().ToArray();
        return away.Length == 0 ? OrganizationCards.Said(text.AwayNobody) : OrganizationCards.Lines(text.AwayTitle, [.. away.Take(MostLines).Select(absence => OrganizationWords.Line(absence, current, text))]);
    }

    private async ValueTask<Reply> UnmatchedAsync(Asking asking, Language language, CancellationToken cancellationToken)
    {
        var text = texts[language];
        if (May.AdministerOrganization(asking) is Permission.Denied denied) return OrganizationCards.Said(OrganizationWords.Of(denied.Reason, text));
        var contacts = await bindings.UnmatchedAsync(cancellationToken);
        return contacts.Count == 0
            ? OrganizationCards.Said(text.UnmatchedNobody)
            : OrganizationCards.Lines(text.UnmatchedTitle, [.. contacts.Take(MostLines).Select(contact => $"{contact.Name ?? "?"} · {contact.SignInName ?? "–"} · {contact.EntraId ?? "–"}: {UnmatchedReport.Why(contact.Reason)}")]);
    }

    private async ValueTask<Reply> EndAsync(DateOnly day, Asking asking, Language language, CancellationToken cancellationToken) =>
        asking.Organization.AbsencesOf(asking.Asker!.Id, asking.Day).FirstOrDefault(absence => absence.Covers(day)) is { } absence
            ? OrganizationCards.Said((await dialog.EndAsync(absence.Id, asking, language, cancellationToken)).Text)
            : OrganizationCards.Said(texts[language].LeaveGone);

    private async ValueTask<TurnResult> AnsweredAsync((bool Agreed, string? Chosen) said, PendingAbsence pending, (Turn Turn, Asking Asking) at, CancellationToken cancellationToken)
    {
        if (said.Chosen is { } standIn)
        {
            var shown = dialog.Show(pending with { StandInId = standIn, Candidates = [], Shown = at.Turn.Now }, at.Asking, at.Turn.Language);
            return new TurnResult([shown.Reply], State(shown.Pending));
        }

        if (!said.Agreed) return new TurnResult([OrganizationCards.Said(texts[at.Turn.Language].LeaveDropped)], null);
        var (_, text) = await dialog.ConfirmAsync(pending, at.Asking, at.Turn.Language, cancellationToken);
        return new TurnResult([OrganizationCards.Said(text)], null);
    }

    /// <summary>What a short message says to the leave that waits, or null when it is about something else.</summary>
    private (bool Agreed, string? Chosen)? Answer(string text, PendingAbsence pending)
    {
        if (text.Length > 60) return null;
        var folded = Folding.Of(text);
        if (No.Contains(folded, StringComparer.Ordinal)) return (false, null);
        if (pending.Candidates.Count == 0) return Yes.Contains(folded, StringComparer.Ordinal) ? (true, null) : null;
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number >= 1 && number <= pending.Candidates.Count ? (true, pending.Candidates[number - 1]) : null;

        var all = organization.Current;
        var few = new OrganizationSnapshot(0, all.Units, [.. pending.Candidates.Select(all.Person).OfType<Person>()]);
        var asking = new Asking(few, few.People.FirstOrDefault(), DateOnly.FromDateTime(pending.Shown.DateTime));
        return new OrganizationLookup(asking, LookupScope.Anybody).Find(text) is LookupOutcome.Found { Target: LookupTarget.OnePerson one } ? (true, one.Person.Id) : null;
    }

    private static PendingAbsence? Pending(Turn turn)
    {
        var pending = string.IsNullOrEmpty(turn.State) ? null : JsonSerializer.Deserialize(turn.State, ChatJson.Default.PendingAbsence);
        return pending is not null && turn.Now - pending.Shown < Waits && turn.GoesOnFrom(HandlerName) ? pending : null;
    }

    private static string? State(PendingAbsence? pending) => pending is null ? null : JsonSerializer.Serialize(pending, ChatJson.Default.PendingAbsence);
}
