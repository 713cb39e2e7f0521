using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Filing;

/// <summary>A report as its reporter confirms it.</summary>
public sealed record NewReport
{
    /// <summary>The act that files it: the same again is the same report. 1 to 64 characters.</summary>
    public required string ActId { get; init; }

    /// <summary>The form.</summary>
    public required ReportForm Form { get; init; }

    /// <summary>What was filled in, by field.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Values { get; init; }

    /// <summary>Who is to get it, of those whom <see cref="ReceiverRule"/> names; null for the first.</summary>
    public string? Receiver { get; init; }

    /// <summary>Who files it, asked anew at this moment.</summary>
    public required Asking Asking { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }
}
