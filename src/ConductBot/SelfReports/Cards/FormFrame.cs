using ConductBot.Conversations;

namespace ConductBot.SelfReports.Cards;

/// <summary>What is around a form.</summary>
/// <param name="Draft">Names the report that the card would make: pressed twice, or on two devices, it is one.</param>
/// <param name="Basis">The clauses it rests on, in words.</param>
/// <param name="Today">Today in Vietnam.</param>
/// <param name="Language">The person's.</param>
internal sealed record FormFrame(string Draft, string Basis, DateOnly Today, Language Language)
{
    /// <summary>What is said above the form, or "".</summary>
    public string Lead { get; init; } = "";

    /// <summary>What stands on a form of the most confidential kind beside its fields; null for any other.</summary>
    public FormSecrecy? Secrecy { get; init; }

    /// <summary>The report that is corrected, or null for a new one.</summary>
    public string? Corrects { get; init; }
}
