using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Pacing;

/// <summary>Keeps the pace over a restart: one row, written every few seconds while something is sent and at once after a channel's "too many".</summary>
internal sealed class PaceMemory(RecordStore records, Pacer pacer, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _gate = new(1);
    private DateTimeOffset _saved = time.GetUtcNow();

    /// <summary>Takes over what the process before left. Called once, before anything is sent.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(DeliveryRows.PaceKind, DeliveryRows.Pace, DeliveryRows.Pace, cancellationToken) is { } left) pacer.Load(left.Value);
    }

    /// <summary>Writes it down when it is time to.</summary>
    public async ValueTask SaveAsync(CancellationToken cancellationToken)
    {
        if (!pacer.MustSave && time.GetUtcNow() - _saved < Interval) return;
        if (!await _gate.WaitAsync(0, cancellationToken)) return;
        try
        {
            _saved = time.GetUtcNow();
            await records.WriteAsync(new RecordBatch(DeliveryRows.Table, DeliveryRows.Pace).Upsert(DeliveryRows.PaceKind, DeliveryRows.Pace, pacer.Save()), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }
}
