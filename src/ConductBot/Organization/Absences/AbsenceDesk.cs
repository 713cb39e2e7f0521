using ConductBot.Organization.Permissions;
using ConductBot.Organization.Storing;

namespace ConductBot.Organization.Absences;

/// <summary>Sets and ends leave: decided against what is stored at that moment.</summary>
internal sealed class AbsenceDesk(AbsenceRows rows, OrganizationStart start)
{
    /// <summary>Sets it, unless the decision is another. The same id again is the same leave.</summary>
    public async ValueTask<AbsenceOutcome> SetAsync(AbsenceRequest request, Asking asking, CancellationToken cancellationToken)
    {
        AbsenceOutcome outcome = null!;
        await rows.ChangeAsync<AbsenceOutcome>(
            (stored, batch) =>
            {
                outcome = AbsencePlan.Of(request, asking, [.. stored.Select(one => one.Value)]);
                if (outcome is not AbsenceOutcome.Set set) return outcome;
                if (!stored.Any(one => one.Value.Id == request.Id)) batch.Insert(Rows.AbsenceKind, Rows.Absence(set.Absence), set.Absence);
                return null;
            },
            cancellationToken);
        await start.RefreshAsync(cancellationToken);
        return outcome;
    }

    /// <summary>A leave as it is stored; null when it is not there any more.</summary>
    public async ValueTask<Absence?> FindAsync(string id, CancellationToken cancellationToken) => (await rows.AllAsync(cancellationToken)).FirstOrDefault(stored => stored.Value.Id == id)?.Value;

    /// <summary>Takes a leave back, or ends it yesterday when it has begun. Null: it is not there any more.</summary>
    public async ValueTask<AbsenceOutcome?> EndAsync(string id, Asking asking, CancellationToken cancellationToken)
    {
        AbsenceOutcome? outcome = null;
        await rows.ChangeAsync<AbsenceOutcome>(
            (stored, batch) =>
            {
                outcome = null;
                if (stored.FirstOrDefault(one => one.Value.Id == id && one.Value.Until >= asking.Day) is not { } found) return null;
                if (May.ManageAbsence(asking, asking.Organization.Person(found.Value.PersonId)) is Permission.Denied denied) return outcome = new AbsenceOutcome.Denied(denied.Reason);
                outcome = new AbsenceOutcome.Set(found.Value, AbsenceWarning.None);
                batch.Delete(found);
                var ended = found.Value with { Until = asking.Day.AddDays(-1) };
                if (ended.Until >= ended.From) batch.Insert(Rows.AbsenceKind, Rows.Absence(ended), ended);
                return null;
            },
            cancellationToken);
        await start.RefreshAsync(cancellationToken);
        return outcome;
    }
}
