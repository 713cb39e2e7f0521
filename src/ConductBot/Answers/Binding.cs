using ConductBot.Directives;

namespace ConductBot.Answers;

/// <summary>Whether a directive binds an organisation of a jurisdiction: its own, what it was merged from, or the whole country.</summary>
internal static class Binding
{
    /// <summary>Whether it does. A directive whose jurisdiction is unknown binds nobody for certain.</summary>
    public static bool Binds(Directive directive, string jurisdiction, LibrarySnapshot library)
    {
        if (directive.Metadata.Jurisdiction is not { } of) return false;
        return of.Value is "trung-uong" || IsOrBecame(of.Value, jurisdiction, library, 4);
    }

    private static bool IsOrBecame(string from, string to, LibrarySnapshot library, int steps)
    {
        if (string.Equals(from, to, StringComparison.Ordinal)) return true;
        if (steps == 0) return false;
        var jurisdiction = library.Jurisdictions.FirstOrDefault(known => string.Equals(known.Id, from, StringComparison.Ordinal));
        return jurisdiction is not null && jurisdiction.Successors.Any(next => IsOrBecame(next, to, library, steps - 1));
    }
}
