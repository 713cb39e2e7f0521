namespace ConductBot.Conversations.TextForms;

/// <summary>One thing that a form asks for.</summary>
/// <param name="Id">Its name in the press's data.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">The schema's name of the input.</param>
internal sealed record TextField(string Id, string Label, string Kind)
{
    public bool Required { get; init; }

    public bool Several { get; init; }

    public IReadOnlyList<TextChoice> Choices { get; init; } = [];

    /// <summary>The least that is taken, as the card has it; null for none.</summary>
    public string? Least { get; init; }

    /// <summary>The most that is taken, as the card has it; null for none.</summary>
    public string? Most { get; init; }

    /// <summary>Characters that are taken; null for any number.</summary>
    public int? Longest { get; init; }

    /// <summary>What stands there at first; null for nothing.</summary>
    public string? Value { get; init; }
}
