namespace ConductBot.Directives.Reading;

/// <summary>A piece of text with the repairs in it: cutting keeps every repair at its place.</summary>
internal sealed record RepairedText(string Text, IReadOnlyList<Repair> Repairs)
{
    public static RepairedText Plain(string text) => new(text, []);

    /// <summary>Without its first <paramref name="characters"/> and the white space that follows them.</summary>
    public RepairedText Without(int characters)
    {
        var start = characters;
        while (start < Text.Length && Text[start] == ' ') start++;
        return start == 0 ? this : new(Text[start..], [.. Repairs.Where(repair => repair.At >= start).Select(repair => repair with { At = repair.At - start })]);
    }
}
