namespace ConductBot.Organization.Matching;

/// <summary>The pure decision: which person of the organisation somebody is.</summary>
internal static class PersonMatch
{
    /// <summary>
    /// By the chat page's claim; else by the Entra id of the imported file; else by the account that the person is bound to; else by sign-in name. Null: nothing tells yet, and a
    /// sign-in name may.
    /// </summary>
    /// <param name="facts">What the channel vouches for.</param>
    /// <param name="bound">The person this account is bound to, or null.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="day">Today in Vietnam.</param>
    public static WhoOutcome? Of(ContactFacts facts, string? bound, OrganizationSnapshot organization, DateOnly day)
    {
        if (facts.ChatPerson is { } chosen) return Here(organization.Person(chosen), day);
        if (facts.EntraId is { } entra && organization.OfAccount(entra) is { } listed) return Here(listed, day);
        if (bound is not null && organization.Person(bound) is { } known) return Differs(known, facts) ? Unknown(UnknownReason.AnotherAccount) : Here(known, day);
        if (facts.SignInName is not { } name) return null;

        var named = organization.People.Where(person => string.Equals(person.SignInName, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var here = named.Where(person => person.IsHereOn(day)).ToArray();
        return here.Length switch
        {
            1 => Differs(here[0], facts) ? Unknown(UnknownReason.AnotherAccount) : new WhoOutcome.Known(here[0]),
            0 => Unknown(named.Length > 0 ? UnknownReason.NotHere : UnknownReason.NotListed),
            _ => Unknown(UnknownReason.Ambiguous),
        };
    }

    // The file names the account: no other one is the person.
    private static bool Differs(Person person, ContactFacts facts) => person.EntraId is { } own && !string.Equals(own, facts.EntraId, StringComparison.OrdinalIgnoreCase);

    private static WhoOutcome Here(Person? person, DateOnly day) => person switch
    {
        null => Unknown(UnknownReason.NotListed),
        _ when !person.IsHereOn(day) => Unknown(UnknownReason.NotHere),
        _ => new WhoOutcome.Known(person),
    };

    private static WhoOutcome.Unknown Unknown(UnknownReason reason) => new(reason);
}
