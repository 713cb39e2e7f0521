using System.Security.Cryptography;
using System.Text;
using ConductBot.Audit;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Holds reports and everything of a person for an inquiry, and releases them. Whoever calls has asked whether the asker may.</summary>
internal sealed class HoldDesk(ReportHolds holds, ReportStore store, ReportKeeper keeper, AuditPseudonyms pseudonyms)
{
    /// <summary>Characters of a reason.</summary>
    public const int ReasonCharacters = 500;

    /// <summary>All holds, the oldest first.</summary>
    public ValueTask<IReadOnlyList<ReportHold>> AllAsync(CancellationToken cancellationToken) => holds.AllAsync(cancellationToken);

    /// <summary>The number of a held report, or null for one without.</summary>
    public async ValueTask<string?> NumberAsync(string report, CancellationToken cancellationToken) =>
        await store.HeadAsync(report, cancellationToken) is { } head ? await store.NumberAsync(head.Value, cancellationToken) : null;

    /// <summary>The report that a number as people write it, or one of its names, means; null for none.</summary>
    public async ValueTask<string?> ReportAsync(string written, CancellationToken cancellationToken) =>
        await store.FindAsync(await store.Numbers.ReportAsync(written, cancellationToken) ?? written, cancellationToken) is { } head ? head.Id : null;

    /// <summary>Holds; nothing of it is destroyed from when this returns on.</summary>
    public async ValueTask<HoldOutcome> PlaceAsync(HoldTarget on, string reason, HoldAct act, CancellationToken cancellationToken)
    {
        if (reason.Trim() is not { Length: > 0 and <= ReasonCharacters } because) return new HoldOutcome.ReasonMissing();
        if (on.Report is { } asked)
        {
            if (await store.HeadAsync(asked, cancellationToken) is not { } head) return new HoldOutcome.NotThere();
            if (head.Value.State == ReportState.Purged) return new HoldOutcome.TooLate();
        }

        var hold = new ReportHold(IdOf(on, act), on.Report, on.Person, act.By, act.Now, because);
        await holds.PlaceAsync(hold, await IntentAsync(hold, act, "held", cancellationToken), cancellationToken);

        // Whoever was about to destroy one of them finds that it changed, and the hold.
        var kept = true;
        foreach (var report in await ReportsAsync(on, cancellationToken)) kept &= await store.RenewAsync(report, cancellationToken) || on.Report is null;
        if (kept) return new HoldOutcome.Placed(hold);

        await holds.ReleaseAsync(hold.Id, await IntentAsync(hold, act, "released", cancellationToken), cancellationToken);
        return new HoldOutcome.TooLate();
    }

    /// <summary>Releases all holds on something; what was due meanwhile is done at once, or by its timer within a day. How many holds there were.</summary>
    public async ValueTask<int> ReleaseAsync(HoldTarget on, HoldAct act, CancellationToken cancellationToken)
    {
        var released = 0;
        foreach (var hold in (await holds.AllAsync(cancellationToken)).Where(on.IsOf))
        {
            if (await holds.ReleaseAsync(hold.Id, await IntentAsync(hold, act, "released", cancellationToken), cancellationToken)) released++;
        }

        if (released == 0) return 0;
        try
        {
            foreach (var report in await ReportsAsync(on, cancellationToken)) await keeper.KeepAsync(report, act.Now, cancellationToken);
        }
        catch (StorageException fault) when (fault.Fault == StorageFault.Busy)
        {
            // The timers do it.
        }

        return released;
    }

    private async ValueTask<IReadOnlyList<string>> ReportsAsync(HoldTarget on, CancellationToken cancellationToken) =>
        on.Report is { } report ? [report] : [.. (await store.FiledByAsync(on.Person!, cancellationToken)).Select(head => head.Id)];

    // A person stands in the audit by the pseudonym alone.
    private async ValueTask<AuditIntent> IntentAsync(ReportHold hold, HoldAct act, string what, CancellationToken cancellationToken)
    {
        var subject = hold.Person is { } person ? await pseudonyms.OfAsync(person, cancellationToken)
            : await store.HeadAsync(hold.Report!, cancellationToken) is { } head ? store.Names.Of(head.Value) : "";
        return new AuditIntent($"{hold.Id}.{what}", act.Now, act.By, AuditAct.ReportHeld, $"{subject} {what}");
    }

    private static string IdOf(HoldTarget on, HoldAct act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"hold\n{act.ActId}\n{on.Report}\n{on.Person}")))[..32];
}
