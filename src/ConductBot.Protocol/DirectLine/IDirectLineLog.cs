using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>The transcript of each Direct Line conversation, in order; the watermark is a position in it.</summary>
/// <remarks>
/// Every member throws <see cref="DirectLineLogUnavailableException"/> when the store is out of reach: clients get 503 and try again,
/// the connector answers <see cref="Connector.SendOutcome.RetryAt"/>.
/// </remarks>
public interface IDirectLineLog
{
    /// <summary>Starts a conversation for a user; the same id twice is the same conversation.</summary>
    ValueTask StartAsync(string conversationId, string userId, CancellationToken cancellationToken);

    /// <summary>The user of a conversation, or null when there is no such conversation.</summary>
    ValueTask<string?> UserAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>
    /// Appends durably and returns the activity's position, from 1. <paramref name="key"/> makes it happen once: the same key returns the first position.
    /// The stored activity gets the id <see cref="LoggedActivity.IdOf"/> of its position; the one passed in is left as it is.
    /// The conversation has been started.
    /// </summary>
    ValueTask<long> AppendAsync(string conversationId, string key, Activity activity, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="count"/> activities after a position, in order.</summary>
    ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(string conversationId, long after, int count, CancellationToken cancellationToken);
}
