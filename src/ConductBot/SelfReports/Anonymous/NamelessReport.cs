using ConductBot.Organization;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>A report without name as it is confirmed.</summary>
internal sealed record NamelessReport
{
    /// <summary>32 random hex digits that stand on the form alone: the same again is the same report. Whoever does not have the form can't find it.</summary>
    public required string Draft { get; init; }

    /// <summary>The form.</summary>
    public required ReportForm Form { get; init; }

    /// <summary>What was filled in, by field.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Values { get; init; }

    /// <summary>Who is to get it, one of those whom <see cref="Filing.ReceiverRule"/> names.</summary>
    public required string Receiver { get; init; }

    /// <summary>The organisation now.</summary>
    public required OrganizationSnapshot Organization { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }
}
