using System.Globalization;
using ConductBot.Protocol.Credentials;

namespace ConductBot.Protocol.Readiness;

/// <summary>Whether the bot can speak, and how long yet.</summary>
internal sealed class CredentialReadiness(ICredentialState credential, TimeProvider time) : IReadinessPart
{
    public string Name => "credentials";

    public ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken)
    {
        var report = credential.Report();
        var days = report.Ends is { } ends ? (int)Math.Floor((ends - time.GetUtcNow()).TotalDays) : (int?)null;
        if (days < 0) return Told(new PartReadiness.NotReady($"The {report.Kind} has ended: put a new one in place."));
        if (report.RefusedSince is { } since)
            return Told(new PartReadiness.NotReady($"The channel refuses the bot's token since {since.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}, new ones too: app, tenant and bot registration must belong together. Replies wait and are tried again."));
        if (!report.Works) return Told(new PartReadiness.NotReady($"No token can be got with the {report.Kind}; its own log lines say why."));
        return Told(new PartReadiness.Ready(report.EndsSoon && days is { } left ? $"the {report.Kind} ends in {left.ToString(CultureInfo.InvariantCulture)} days" : null));
    }

    private static ValueTask<PartReadiness> Told(PartReadiness readiness) => ValueTask.FromResult(readiness);
}
