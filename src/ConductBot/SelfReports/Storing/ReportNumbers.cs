using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Storing;

/// <summary>
/// Gives numbers without gaps or repeats: one batch names the report under the next number, the number under the report, and moves the count. Whoever loses the race reads again.
/// </summary>
internal sealed class ReportNumbers(RecordStore records)
{
    /// <summary>The report's number in its year: given when it has none.</summary>
    public async ValueTask<string> GiveAsync(string report, int year, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(report, year, cancellationToken) is { } given) return given;

            var head = await records.ReadAsync(ReportRows.NumberHeadKind, ReportRows.Year(year), ReportRows.NumberHeadRow, cancellationToken);
            var number = new GivenNumber(report, (head?.Value.Last ?? 0) + 1);
            var batch = new RecordBatch(ReportRows.Numbers, ReportRows.Year(year))
                .Insert(ReportRows.NumberKind, ReportRows.Number(number.Number), number)
                .Insert(ReportRows.NumberKind, ReportRows.NumberOf(report), number);
            if (head is null) batch.Insert(ReportRows.NumberHeadKind, ReportRows.NumberHeadRow, new NumberHead(number.Number));
            else batch.Replace(ReportRows.NumberHeadKind, head, new NumberHead(number.Number));
            if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written) return Format(year, number.Number);
        }
    }

    /// <summary>The report's number, or null while it has none.</summary>
    public async ValueTask<string?> FindAsync(string report, int year, CancellationToken cancellationToken) =>
        await records.ReadAsync(ReportRows.NumberKind, ReportRows.Year(year), ReportRows.NumberOf(report), cancellationToken) is { } given ? Format(year, given.Value.Number) : null;

    /// <summary>The report under a number as people write it ("TB-2026-000123", "tb 2026 123"), or null.</summary>
    public async ValueTask<string?> ReportAsync(string written, CancellationToken cancellationToken) =>
        Read(written) is { } number ? (await records.ReadAsync(ReportRows.NumberKind, ReportRows.Year(number.Year), ReportRows.Number(number.Number), cancellationToken))?.Value.Report : null;

    /// <summary>Reads a number; null when it is none.</summary>
    internal static (int Year, int Number)? Read(string written) =>
        written.ToUpperInvariant().Split(['-', ' ', '.', '/'], StringSplitOptions.RemoveEmptyEntries) is ["TB", { Length: 4 } year, { Length: <= 9 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            ? (y, n)
            : null;

    private static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"TB-{year:D4}-{number:D6}");
}
