namespace ConductBot.Organization.Importing;

/// <summary>Ids of people, units and forms.</summary>
internal static class Ids
{
    private const int Most = 40;

    /// <summary>1 to 40 ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; a letter or digit first.</summary>
    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= Most && char.IsAsciiLetterOrDigit(id[0]) && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
