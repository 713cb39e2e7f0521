using ConductBot.Audit;
using ConductBot.Audit.Chat;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Storing;

/// <summary>Reports in the audit: people know them by number.</summary>
internal sealed class ReportSubjects(ReportStore store) : IAuditSubjects
{
    private const int NameCharacters = 32;
    private const int MostYears = 10;

    /// <inheritdoc/>
    public ValueTask<string?> MeantAsync(string written, CancellationToken cancellationToken) => store.Numbers.ReportAsync(written, cancellationToken);

    /// <summary>What a reporter of the most confidential kind did: none but the receiver knows who it was. What the receiver did is theirs to answer for.</summary>
    public async ValueTask<bool> HidesActorAsync(AuditRecord record, string? person, CancellationToken cancellationToken)
    {
        if (record.Act is not (AuditAct.ReportFiled or AuditAct.ReportCorrected or AuditAct.ReportWithdrawn or AuditAct.ReportNoted or AuditAct.ReportFileAttached)) return false;
        if (await store.FindAsync(record.Subject, cancellationToken) is not { IsConfidential: true } head) return false;
        return record.Act != AuditAct.ReportNoted || person is null || !string.Equals(person, head.Receiver, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> SayAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (id.Length != NameCharacters || !id.All(char.IsAsciiHexDigitLower)) return null;

        // The number is of the year in which it was filed, which was not later than the act.
        for (var year = VietnamClock.In(at).Year; year > at.Year - MostYears; year--)
        {
            if (await store.Numbers.FindAsync(id, year, cancellationToken) is { } number) return number;
        }

        return null;
    }
}
