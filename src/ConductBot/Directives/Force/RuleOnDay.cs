namespace ConductBot.Directives.Force;

/// <summary>The rule on a day: which version of a directive held then.</summary>
public static class RuleOnDay
{
    /// <summary>
    /// The newest version whose first day in force is not after <paramref name="day"/>, or null. A version that leaves the first day as it was corrects
    /// the text and holds from that day; one with a later first day amends it, and the version before holds until then.
    /// </summary>
    public static Directive? Pick(IEnumerable<Directive> versions, DateOnly day) => versions
        .Where(version => version.Metadata.InForceFrom is not { } from || from.Value <= day)
        .MaxBy(version => version.Version);
}
