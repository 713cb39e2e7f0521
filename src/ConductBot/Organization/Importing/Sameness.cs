namespace ConductBot.Organization.Importing;

/// <summary>Whether two entries say the same. Records compare their lists by reference, so not by <c>==</c>.</summary>
internal static class Sameness
{
    public static bool Same(Unit one, Unit other) => one with { Aliases = [] } == other with { Aliases = [] } && one.Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal);

    public static bool Same(Person one, Person other) => one with { Roles = [] } == other with { Roles = [] } && one.Roles.ToHashSet().SetEquals(other.Roles);
}
