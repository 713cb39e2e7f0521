using ConductBot.Audit;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Holds by commands on the server.</summary>
public sealed class HoldsOfOperator
{
    private readonly HoldDesk _desk;
    private readonly TimeProvider _time;

    internal HoldsOfOperator(HoldDesk desk, TimeProvider time) => (_desk, _time) = (desk, time);

    private HoldAct Act => new($"{AuditTrail.Operator} {_time.GetUtcNow():O}", AuditTrail.Operator, _time.GetUtcNow());

    /// <summary>Holds something.</summary>
    public ValueTask<HoldOutcome> PlaceAsync(HoldTarget on, string reason, CancellationToken cancellationToken) => _desk.PlaceAsync(on, reason, Act, cancellationToken);

    /// <summary>Releases all holds on something; how many there were.</summary>
    public ValueTask<int> ReleaseAsync(HoldTarget on, CancellationToken cancellationToken) => _desk.ReleaseAsync(on, Act, cancellationToken);

    /// <summary>The report that a number or one of its names means, or null.</summary>
    public ValueTask<string?> ReportAsync(string written, CancellationToken cancellationToken) => _desk.ReportAsync(written, cancellationToken);

    /// <summary>All holds, those on reports with their numbers.</summary>
    public async ValueTask<IReadOnlyList<(ReportHold Hold, string? Number)>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<(ReportHold, string?)>();
        foreach (var hold in await _desk.AllAsync(cancellationToken)) all.Add((hold, hold.Report is { } report ? await _desk.NumberAsync(report, cancellationToken) : null));
        return all;
    }
}
