using ConductBot.Conversations;
using ConductBot.Organization.Permissions;

namespace ConductBot.SelfReports.Cards;

/// <summary>Who looks at a report.</summary>
/// <param name="Asking">Who, on which day.</param>
/// <param name="Language">In which language.</param>
/// <param name="Seed">For the buttons: the act or turn for which the card is drawn.</param>
internal sealed record ReportView(Asking Asking, Language Language, string Seed)
{
    /// <summary>What stands above; null for the report's number and title.</summary>
    public string? Heading { get; init; }
}
