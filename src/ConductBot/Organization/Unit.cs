namespace ConductBot.Organization;

/// <summary>A unit of the organisation. Units make trees by <see cref="Parent"/>.</summary>
public sealed record Unit
{
    /// <summary>Stable id: 1 to 40 ASCII letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; compared without case.</summary>
    public required string Id { get; init; }

    /// <summary>Full name, such as "Phòng Tổ chức – Hành chính".</summary>
    public required string Name { get; init; }

    /// <summary>How people call it, such as "Sở TTTT", "phòng một cửa", "TCHC".</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Id of the unit above, or null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Last day on which it exists; null while it does. A closed unit stays known and gets nothing new.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => Until is not { } last || day <= last;
}
