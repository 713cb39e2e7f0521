using ConductBot.Conversations.Links;
using ConductBot.Reminders.Calendar;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.SelfReports.Figures;

/// <summary>Names in links to files of figures: person, months and unit.</summary>
internal sealed class FigureTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly LinkSealer _sealer = new(protection.CreateProtector("ConductBot.SelfReports.Figures", "v1"), Lifetime, time);

    /// <summary>A name for a person's file.</summary>
    public string Issue(FigureTicket ticket) => _sealer.Issue(ticket.PersonId, ticket.Period.ToString(), ticket.Unit ?? "");

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public FigureTicket? Read(string token) =>
        _sealer.Read(token) is { Parts: [var person, var months, var unit] } && MonthSpan.Read(months) is { } period ? new FigureTicket(person, period, unit.Length > 0 ? unit : null) : null;
}
