using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Figures;

/// <summary>
/// Counts reports for whoever manages units. What is hidden is decided over all units of the asker, whatever part is asked for, so that a part tells no more than the whole. Withdrawn and purged reports are left out, of the latter the unit is
/// not known any more; those of people who left are counted. The most confidential ones and those without a name never are.
/// </summary>
internal sealed class FigureDesk(ReportStore store, RecordStore records, FormOffers offers, AuditTrail audit)
{
    private const string Partition = "figures";

    /// <summary>The figures, audited before they are shown.</summary>
    /// <param name="asking">Who asks.</param>
    /// <param name="wish">Which months, and the unit's id or null.</param>
    /// <param name="act">The act as the audit has it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<FigureOutcome> ReadAsync(Asking asking, (MonthSpan Period, string? Unit) wish, FigureAct act, CancellationToken cancellationToken)
    {
        var unit = asking.Organization.Unit(wish.Unit);
        var managed = asking.Organization.Units.Where(one => May.SeeCounts(asking, one).IsGranted).ToArray();
        if (managed.Length == 0 || (wish.Unit is not null && (unit is null || !managed.Contains(unit)))) return new FigureOutcome.Denied();

        await store.HintUnitsAsync(asking.Day.Year, cancellationToken);
        var counts = new List<FigureCount>();
        foreach (var one in managed)
        {
            foreach (var head in await store.OfUnitAsync(one.Id, wish.Period.First, wish.Period.After.AddDays(-1), cancellationToken))
            {
                var day = VietnamClock.DayOf(head.Filed);
                if (wish.Period.Holds(day) && head.State is not (ReportState.Withdrawn or ReportState.Purged)) counts.Add(new FigureCount(one.Id, new DateOnly(day.Year, day.Month, 1), head.Form, head.Confidentiality != ReportConfidentiality.UnitManagers) { Reporter = head.Reporter });
            }
        }

        var table = FigureTable.Of(wish.Period, [.. managed.Select(one => new FigureUnit(one.Id, asking.Organization.Members(one.Id, asking.Day).Count))], Kinds(counts), counts);
        await RecordAsync(asking.Asker!.Id, wish, act, cancellationToken);
        return new FigureOutcome.Found(table, unit, asking.Organization);
    }

    // As they are now; a form that is no more goes by its id.
    private FigureKind[] Kinds(IEnumerable<FigureCount> counts) =>
        [.. counts.Select(count => count.Form).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => offers.Known(id) is { } form ? new FigureKind(id, form.Title, form.Confidentiality != ReportConfidentiality.UnitManagers) : new FigureKind(id, new FormText(id, id), true))];

    private async ValueTask RecordAsync(string person, (MonthSpan Period, string? Unit) wish, FigureAct act, CancellationToken cancellationToken)
    {
        var intent = new AuditIntent($"{act.Id}.figures", act.At, person, act.What, $"figures {wish.Period}{(wish.Unit is null ? "" : $" {wish.Unit}")}{(act.Format is null ? "" : $" {act.Format}")}");
        await audit.AnnounceAsync(ReportRows.Table, Partition, intent.Id, cancellationToken);
        await records.WriteAsync(AuditTrail.Add(new RecordBatch(ReportRows.Table, Partition), intent), cancellationToken);
    }
}
