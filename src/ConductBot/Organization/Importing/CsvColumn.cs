namespace ConductBot.Organization.Importing;

/// <summary>A column that a file may have.</summary>
/// <param name="Header">Its Vietnamese header, as the template has it.</param>
/// <param name="English">Its English header.</param>
/// <param name="Others">Other headers that offices use, without diacritics, lower case, words with one space between.</param>
internal sealed record CsvColumn(string Header, string English, params string[] Others)
{
    /// <summary>Whether a file without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Characters of its longest value.</summary>
    public int Most { get; init; } = 120;
}
