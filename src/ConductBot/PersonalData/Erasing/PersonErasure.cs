using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.PersonalData.Exporting;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;

namespace ConductBot.PersonalData.Erasing;

/// <summary>
/// Erases what may be erased of a person, each step so that it may be done again: after a kill the same command goes on. First it is on record; the reports; what was said and where; absences; last who stands behind the pseudonym in the audit,
/// from where on nothing that stays leads to a name but the organisation's own list.
/// </summary>
public sealed class PersonErasure
{
    private readonly (ReportStore Store, ReportHolds Holds, ReportKeeper Keeper, EmptyMedium Medium) _reports;
    private readonly (ErasedTraces Traces, ExportedWork Work) _parts;
    private readonly (PersonAudit Trail, AuditPseudonyms Pseudonyms) _audit;
    private readonly (IOrganization Organization, Func<IReadOnlyList<ReportForm>> Forms, TimeProvider Time) _with;

    internal PersonErasure(
        (ReportStore Store, ReportHolds Holds, ReportKeeper Keeper, EmptyMedium Medium) reports, (ErasedTraces Traces, ExportedWork Work) parts, (PersonAudit Trail, AuditPseudonyms Pseudonyms) audit,
        (IOrganization Organization, Func<IReadOnlyList<ReportForm>> Forms, TimeProvider Time) with) => (_reports, _parts, _audit, _with) = (reports, parts, audit, with);

    /// <summary>What would be erased. Changes nothing.</summary>
    public async ValueTask<ErasureOutcome> LookAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        if (await RefusedAsync(request, cancellationToken) is { } refused) return refused;
        return new ErasureOutcome.Done(await ReportsAsync(request.Person, cancellationToken), await CountsAsync(request.Person, cancellationToken));
    }

    /// <summary>Erases. What is named as erased can't be read when this returns; in the night after, nothing of it is left on the medium.</summary>
    /// <exception cref="Storage.StorageException">The medium was busy or failed: do the same again.</exception>
    public async ValueTask<ErasureOutcome> EraseAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        if (await RefusedAsync(request, cancellationToken) is { } refused) return refused;

        var (person, now) = (request.Person, _with.Time.GetUtcNow());
        var counts = await CountsAsync(person, cancellationToken);
        await _audit.Trail.RecordAsync(person, AuditAct.PersonErased, AuditTrail.Operator, cancellationToken);
        await _reports.Medium.AnnounceAsync(now, cancellationToken);
        var reports = new List<ErasedReport>();
        foreach (var report in await ReportsAsync(person, cancellationToken))
        {
            // A hold may have come since.
            var gone = report.Verdict == ErasureVerdict.Erased && await _reports.Keeper.DestroyAsync(report.Id, (AuditTrail.Operator, now), cancellationToken);
            reports.Add(report.Verdict == ErasureVerdict.Erased && !gone ? report with { Verdict = ErasureVerdict.Held } : report);
        }

        await _parts.Traces.EraseAsync(person, cancellationToken);
        await _audit.Pseudonyms.EraseAsync(person, cancellationToken);
        await _reports.Medium.EmptyAsync(cancellationToken);
        return new ErasureOutcome.Done(reports, counts);
    }

    private async ValueTask<ErasureOutcome?> RefusedAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        if (await _reports.Holds.IsHeldAsync(request.Person, cancellationToken)) return new ErasureOutcome.PersonHeld();
        var here = _with.Organization.Current.Person(request.Person)?.IsHereOn(VietnamClock.DayOf(_with.Time.GetUtcNow())) == true;
        return here && string.IsNullOrWhiteSpace(request.Decision) ? new ErasureOutcome.StillHere() : null;
    }

    private async ValueTask<IReadOnlyList<ErasedReport>> ReportsAsync(string person, CancellationToken cancellationToken)
    {
        var forms = _with.Forms().ToDictionary(form => form.Id, StringComparer.Ordinal);
        var reports = new List<ErasedReport>();
        foreach (var head in await _reports.Store.FiledByAsync(person, cancellationToken))
            reports.Add(new ErasedReport(head.Id, await _reports.Store.NumberAsync(head, cancellationToken), head.Form, ErasureRule.Of(head, forms.GetValueOrDefault(head.Form), await _reports.Holds.IsHeldAsync(head, cancellationToken))));
        return reports;
    }

    private async ValueTask<ErasureCounts> CountsAsync(string person, CancellationToken cancellationToken)
    {
        var (conversations, accounts, absences, messages) = await _parts.Traces.CountAsync(person, cancellationToken);
        return new ErasureCounts(conversations, accounts, absences, messages, (await _parts.Work.ToDoAsync(person, cancellationToken)).Count + (await _parts.Work.GivenAsync(person, cancellationToken)).Count);
    }
}
