using ConductBot.Organization.Matching;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage.Records;

namespace ConductBot.Organization.Storing;

/// <summary>Deletes what has outlived its use: sets that no head names, absences that ended sixty days ago, and strangers who have not written for as long.</summary>
internal sealed class OrganizationUpkeep(OrganizationStore store, AbsenceRows absences, BindingRows bindings, TimeProvider time)
{
    private const int AbsenceDays = 60;
    private const int MostAtOnce = 90;

    public async ValueTask SweepAsync(CancellationToken cancellationToken)
    {
        await store.SweepAsync(cancellationToken);
        await bindings.SweepAsync(cancellationToken);
        var oldest = VietnamClock.DayOf(time.GetUtcNow()).AddDays(-AbsenceDays);
        for (var more = true; more;)
        {
            more = false;
            await absences.ChangeAsync<string>(
                (all, batch) =>
                {
                    var old = all.Where(absence => absence.Value.Until < oldest).ToArray();
                    foreach (var absence in old.Take(MostAtOnce)) batch.Delete(absence);
                    more = old.Length > MostAtOnce;
                    return null;
                },
                cancellationToken);
        }
    }
}
