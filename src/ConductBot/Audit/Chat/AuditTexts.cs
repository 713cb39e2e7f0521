namespace ConductBot.Audit.Chat;

/// <summary>What is said about the audit, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record AuditTexts
{
    public required string Title { get; init; }

    public required string Month { get; init; }

    public required string Months { get; init; }

    public required string Of { get; init; }

    public required string Denied { get; init; }

    public required string UnknownOf { get; init; }

    public required string NoneOf { get; init; }

    public required string None { get; init; }

    public required string Line { get; init; }

    public required string Older { get; init; }

    public required string Note { get; init; }

    public required string Nobody { get; init; }

    public required string Sender { get; init; }

    public required string Erased { get; init; }

    public required string Program { get; init; }

    public required string Operator { get; init; }

    public required string ReportFiled { get; init; }

    public required string ReportRead { get; init; }

    public required string ReportCorrected { get; init; }

    public required string ReportWithdrawn { get; init; }

    public required string ReportNoted { get; init; }

    public required string ReportClosed { get; init; }

    public required string ReportPurged { get; init; }

    public required string ReportHeld { get; init; }

    public required string Exported { get; init; }

    public required string PersonErased { get; init; }

    public required string OrganizationImported { get; init; }

    public required string DirectivePublished { get; init; }

    public required string TaskGiven { get; init; }

    public required string TaskChanged { get; init; }

    public required string BroadcastSent { get; init; }

    public required string ReportFileAttached { get; init; }

    public required string ReportFileRead { get; init; }

    public required string ReportHandedOver { get; init; }

    public required string ReportFileRemoved { get; init; }

    public required string KeysRewrapped { get; init; }

    public required string KeysDiscarded { get; init; }

    public required string FiguresRead { get; init; }

    public required string AuditRead { get; init; }
}
