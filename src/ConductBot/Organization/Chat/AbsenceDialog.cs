using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Chat;

/// <summary>Leave in conversation: what was written becomes a card, what was confirmed becomes a leave.</summary>
internal sealed class AbsenceDialog(AbsenceDesk desk, Localized<OrganizationTexts> texts)
{
    /// <summary>Shows a leave for confirmation, or says what is wrong. Null: the words name nobody, so the message is something else.</summary>
    public (Reply Reply, PendingAbsence? Pending)? Begin(AbsenceWish wish, Asking asking, (string TurnId, DateTimeOffset Now, Language Language) turn)
    {
        var text = texts[turn.Language];
        var person = asking.Asker!;
        if (wish.Who is { } words)
        {
            switch (new OrganizationLookup(asking, LookupScope.Tasks).Find(words))
            {
                case LookupOutcome.Found { Target: LookupTarget.OnePerson one }:
                    person = one.Person;
                    break;
                case LookupOutcome.Several several:
                    return (OrganizationCards.Said(Format(text.PersonSeveral, words, Names(several, asking.Organization))), null);
                case LookupOutcome.OutOfReach { Reason: DenialReason.NotYourUnit or DenialReason.NotBelowYou or DenialReason.TargetNotHere } refused:
                    return (OrganizationCards.Said(OrganizationWords.Of(refused.Reason, text)), null);
                default:
                    return null;
            }
        }

        if (wish is not { From: { } from, Until: { } until }) return (OrganizationCards.Said(text.DaysNoSuchDay), null);
        var pending = new PendingAbsence(turn.TurnId, person.Id, from, until, null, [], turn.Now);
        if (wish.StandIn is { } other)
        {
            switch (new OrganizationLookup(asking, LookupScope.Anybody).Find(other))
            {
                case LookupOutcome.Found { Target: LookupTarget.OnePerson one }:
                    pending = pending with { StandInId = one.Person.Id };
                    break;
                case LookupOutcome.Several several when several.Candidates.OfType<LookupTarget.OnePerson>().Select(one => one.Person.Id).Where(id => id != person.Id).ToArray() is { Length: > 0 } ids:
                    pending = ids.Length == 1 ? pending with { StandInId = ids[0] } : pending with { Candidates = ids };
                    break;
                default:
                    return (OrganizationCards.Said(Format(text.StandInUnknown, other)), null);
            }
        }

        return Show(pending, asking, turn.Language);
    }

    /// <summary>Shows a leave again, with the stand-in that was chosen.</summary>
    public (Reply Reply, PendingAbsence? Pending) Show(PendingAbsence pending, Asking asking, Language language)
    {
        var text = texts[language];
        var outcome = AbsencePlan.Of(Request(pending), asking, asking.Organization.Absences);
        return outcome is AbsenceOutcome.Set set
            ? (OrganizationCards.ToConfirm(pending, set.Warning, (asking.Organization, text)), pending)
            : (OrganizationCards.Said(Refusal(outcome, asking.Organization, text)), null);
    }

    /// <summary>Sets it; the text says so or why not.</summary>
    public async ValueTask<(bool Set, string Text)> ConfirmAsync(PendingAbsence pending, Asking asking, Language language, CancellationToken cancellationToken)
    {
        var text = texts[language];
        var outcome = await desk.SetAsync(Request(pending), asking, cancellationToken);
        return outcome is AbsenceOutcome.Set set ? (true, Said(set, asking.Organization, text)) : (false, Refusal(outcome, asking.Organization, text));
    }

    /// <summary>Says again that it is set, to whoever may still set it, without setting it; or that it is no more.</summary>
    public async ValueTask<(bool Set, string Text)> AgainAsync(PendingAbsence pending, Asking asking, Language language, CancellationToken cancellationToken)
    {
        var text = texts[language];
        if (May.ManageAbsence(asking, asking.Organization.Person(pending.PersonId)) is Permission.Denied denied) return (false, OrganizationWords.Of(denied.Reason, text));
        if (await desk.FindAsync(Request(pending).Id, cancellationToken) is not { } absence) return (false, text.LeaveGone);
        var warning = AbsencePlan.Of(Request(pending), asking, asking.Organization.Absences) is AbsenceOutcome.Set set ? set.Warning : AbsenceWarning.None;
        return (true, Said(new AbsenceOutcome.Set(absence, warning), asking.Organization, text));
    }

    /// <summary>Takes a leave back; the text says so or why not.</summary>
    public async ValueTask<(bool Ended, string Text)> EndAsync(string id, Asking asking, Language language, CancellationToken cancellationToken)
    {
        var text = texts[language];
        return await desk.EndAsync(id, asking, cancellationToken) switch
        {
            null => (false, text.LeaveGone),
            AbsenceOutcome.Set ended => (true, Format(text.LeaveEnded, asking.Organization.Person(ended.Absence.PersonId)?.Name ?? "", OrganizationWords.Days(ended.Absence.From, ended.Absence.Until))),
            var refused => (false, Refusal(refused, asking.Organization, text)),
        };
    }

    private static string Said(AbsenceOutcome.Set set, OrganizationSnapshot organization, OrganizationTexts text)
    {
        var standIn = set.Absence.StandInId is { } other ? $"{text.LeaveStandIn}: {organization.Person(other)?.Name}. " : "";
        return Format(text.LeaveSet, organization.Person(set.Absence.PersonId)!.Name, OrganizationWords.Days(set.Absence.From, set.Absence.Until), standIn + OrganizationWords.Of(set.Warning, text)).TrimEnd();
    }

    // The same card confirmed by button and by word is one leave; another person or other days under a forged name are another.
    private static AbsenceRequest Request(PendingAbsence pending)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"{pending.Act}\n{pending.PersonId}\n{pending.From:O}\n{pending.Until:O}");
        return new AbsenceRequest(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..20], pending.PersonId, pending.From, pending.Until, pending.StandInId);
    }

    private static string Refusal(AbsenceOutcome outcome, OrganizationSnapshot organization, OrganizationTexts text) => outcome switch
    {
        AbsenceOutcome.Denied denied => OrganizationWords.Of(denied.Reason, text),
        AbsenceOutcome.WrongDays wrong => OrganizationWords.Of(wrong.Fault, text),
        AbsenceOutcome.WrongStandIn => text.StandInIsPerson,
        AbsenceOutcome.Overlaps overlaps => Format(text.LeaveOverlaps, organization.Person(overlaps.Existing.PersonId)?.Name ?? "", OrganizationWords.Days(overlaps.Existing.From, overlaps.Existing.Until)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Names(LookupOutcome.Several several, OrganizationSnapshot organization) =>
        string.Join("; ", several.Candidates.OfType<LookupTarget.OnePerson>().Select(one => OrganizationWords.Full(one.Person, organization)));

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
