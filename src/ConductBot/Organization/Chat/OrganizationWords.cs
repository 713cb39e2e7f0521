using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Chat;

/// <summary>Reasons and facts in words, for this capability and for others that ask permissions.</summary>
internal static class OrganizationWords
{
    /// <summary>Why somebody may not.</summary>
    public static string Of(DenialReason reason, OrganizationTexts text) => reason switch
    {
        DenialReason.AskerUnknown => text.DeniedAskerUnknown,
        DenialReason.AskerNotHere => text.DeniedAskerNotHere,
        DenialReason.TargetUnknown => text.DeniedTargetUnknown,
        DenialReason.TargetNotHere => text.DeniedTargetNotHere,
        DenialReason.NotYourUnit => text.DeniedNotYourUnit,
        DenialReason.NotBelowYou => text.DeniedNotBelowYou,
        DenialReason.RoleMissing => text.DeniedRoleMissing,
        DenialReason.NotConcerned => text.DeniedNotConcerned,
        DenialReason.OwnDraft => text.DeniedOwnDraft,
        DenialReason.OnlyReceiver => text.DeniedOnlyReceiver,
        _ => throw new UnreachableException(),
    };

    /// <summary>Why somebody is unknown, and what to do.</summary>
    public static string Of(UnknownReason reason, OrganizationTexts text) => reason switch
    {
        UnknownReason.NotListed => text.UnknownNotListed,
        UnknownReason.Ambiguous => text.UnknownAmbiguous,
        UnknownReason.NotHere => text.UnknownNotHere,
        UnknownReason.AnotherAccount => text.UnknownAnotherAccount,
        UnknownReason.NotAsked => text.UnknownNotAsked,
        _ => throw new UnreachableException(),
    };

    public static string Of(DaysFault fault, OrganizationTexts text) => fault switch
    {
        DaysFault.Backwards => text.DaysBackwards,
        DaysFault.Past => text.DaysPast,
        DaysFault.TooFar => text.DaysTooFar,
        DaysFault.NoSuchDay => text.DaysNoSuchDay,
        _ => throw new UnreachableException(),
    };

    public static string Of(AbsenceWarning warning, OrganizationTexts text) => warning switch
    {
        AbsenceWarning.None => "",
        AbsenceWarning.NoStandIn => text.WarnNoStandIn,
        AbsenceWarning.StandInAway => text.WarnStandInAway,
        AbsenceWarning.NobodyThere => text.WarnNobodyThere,
        _ => throw new UnreachableException(),
    };

    public static string Days(DateOnly from, DateOnly until) => from == until ? Day(from) : $"{Day(from)} – {Day(until)}";

    public static string Roles(Person person, Language language, OrganizationTexts text) => person.Roles.Count == 0
        ? text.NoRoles
        : string.Join(", ", person.Roles.Select(grant => $"{(language == Language.English ? RoleWords.EnglishOf(grant.Role) : RoleWords.WordOf(grant.Role))}{(grant.Of is { } of ? $" ({of})" : "")}"));

    /// <summary>A person with title and unit, to be told from others of the same name.</summary>
    public static string Full(Person person, OrganizationSnapshot organization) =>
        $"{person.Name}{(person.Title.Length > 0 ? $", {person.Title}" : "")} – {organization.Unit(person.Unit)?.Name ?? person.Unit}";

    /// <summary>A leave as one line.</summary>
    public static string Line(Absence absence, OrganizationSnapshot organization, OrganizationTexts text)
    {
        var name = organization.Person(absence.PersonId)?.Name ?? absence.PersonId;
        var days = Days(absence.From, absence.Until);
        return absence.StandInId is { } standIn
            ? string.Format(CultureInfo.InvariantCulture, text.LeaveLineStandIn, name, days, organization.Person(standIn)?.Name ?? standIn)
            : string.Format(CultureInfo.InvariantCulture, text.LeaveLine, name, days);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
