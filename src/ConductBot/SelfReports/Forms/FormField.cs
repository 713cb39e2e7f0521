namespace ConductBot.SelfReports.Forms;

/// <summary>A field of a form.</summary>
public sealed record FormField
{
    /// <summary>Its name in reports, kept for ever: 1 to 40 lower-case letters, digits and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it takes.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>As it is shown above the input, and in the summary.</summary>
    public required FormText Label { get; init; }

    /// <summary>The question of the text conversation; the label when the file has none.</summary>
    public required FormText Question { get; init; }

    /// <summary>Whether a report needs it (where it is asked at all).</summary>
    public bool Required { get; init; }

    /// <summary>Characters of a line or text: at most 200 or 2,000.</summary>
    public int Characters { get; init; }

    /// <summary>The least number, or for a date the earliest day counted from today; null for none.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number, or for a date the latest day counted from today; null for none.</summary>
    public int? Max { get; init; }

    /// <summary>The choices of a <see cref="FieldKind.Choice"/>: 2 to 12.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>The words after which a message says what belongs here: "do", "vì". For a line or text.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The words that follow a number which belongs here, and by what it is multiplied: "phút" 1, "tiếng" 60.</summary>
    public IReadOnlyDictionary<string, int> Units { get; init; } = new Dictionary<string, int>();

    /// <summary>When it is asked; null for always.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>What stands in it at first.</summary>
    public FieldDefault Default { get; init; }
}
