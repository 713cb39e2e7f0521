namespace ConductBot.Protocol.Readiness;

/// <summary>
/// A part of the bot that knows whether it can do its work: keys to verify callers with, credentials, a store. Every registered part is asked
/// when the host is asked whether it is ready.
/// </summary>
public interface IReadinessPart
{
    /// <summary>Its name, one lower-case word.</summary>
    string Name { get; }

    /// <summary>Looks; within seconds, and without side effects that matter. May be called at any time from any thread.</summary>
    ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken);
}
