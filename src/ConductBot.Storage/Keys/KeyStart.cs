using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Storage.Keys;

/// <summary>Tries all keys when the host starts, so that a lost one is told there, and before anything is written.</summary>
internal sealed class KeyStart(KeyKeeper keys, KeyProtection protection, TimeProvider time, ILogger<KeyStart> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    private IDisposable? _use;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var found = await keys.CheckAsync(protection.Demand, cancellationToken);
        _use = KeyFolderUse.Shared(found.Folder);
        if (protection.Certificate is not { } certificate) return;

        var ends = new DateTimeOffset(certificate.NotAfter);
        if (ends < time.GetUtcNow()) Log.CertificateEnded(logger, certificate.Thumbprint, ends);
        else if (ends < time.GetUtcNow() + Notice) Log.CertificateEnds(logger, certificate.Thumbprint, ends);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // With the host: whatever stops after this may still want a key.
    public void Dispose() => _use?.Dispose();
}
