using ConductBot.Protocol.Tokens;

namespace ConductBot.Protocol.Readiness;

/// <summary>Whether callers' tokens can be verified. Old keys go on working; none at all means that every caller is refused.</summary>
internal sealed class SigningKeyReadiness(ISigningKeyState keys, TimeProvider time) : IReadinessPart
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(36);

    public string Name => "metadata";

    public ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var report in keys.Reports())
        {
            if (report is { Keys: 0 } or { Fetched: null })
                return Told(new PartReadiness.NotReady($"No keys from {report.Metadata.Host}: every caller is refused. The host must reach it over https."));
            if (report.Failing && time.GetUtcNow() - report.Fetched > Old)
                return Told(new PartReadiness.Ready($"keys from {report.Metadata.Host} could not be renewed for over 36 hours; the old ones still work"));
        }

        return Told(new PartReadiness.Ready());
    }

    private static ValueTask<PartReadiness> Told(PartReadiness readiness) => ValueTask.FromResult(readiness);
}
