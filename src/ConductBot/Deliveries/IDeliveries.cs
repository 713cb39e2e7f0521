namespace ConductBot.Deliveries;

/// <summary>
/// The ledger of everything that goes to people without their asking: one row a message and person, written before it is sent. After any crash what was written is sent; a
/// message may then go twice, at most those that were on their way (16), and the ledger names them.
/// </summary>
/// <remarks>
/// Whoever hands in deliveries derives their ids from what they are about, so that handing in again after a crash changes nothing. Words are made at the moment of sending by the
/// kind's <see cref="IDeliveryContent"/>, which may also say that a delivery is no longer needed: cancelling is quicker for the reader of the ledger, not needed for the truth.
/// </remarks>
public interface IDeliveries
{
    /// <summary>
    /// Writes deliveries down, any number of them; those that are there already stay as they are. Each is durable when this returns, but not all at once: after a failure
    /// hand in the same again.
    /// </summary>
    /// <exception cref="ArgumentException">An id, kind or content breaks its rule; nothing was written.</exception>
    /// <exception cref="Storage.StorageException">The medium failed; some may have been written.</exception>
    ValueTask<EnqueueReceipt> EnqueueAsync(IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>Calls off what of a source has not gone yet (waiting, put off, or not reachable). Returns how many; what is on its way goes.</summary>
    /// <param name="source">The source.</param>
    /// <param name="reason">A code for the ledger: 1 to 40 lower-case letters, digits and <c>-</c>.</param>
    /// <param name="cancellationToken">Stops; call again to go on.</param>
    ValueTask<int> CancelAsync(string source, string reason, CancellationToken cancellationToken);

    /// <summary>Calls off single deliveries that have not gone yet. Returns how many; unknown and finished ones are passed over.</summary>
    ValueTask<int> CancelAsync(IReadOnlyList<DeliveryId> deliveries, string reason, CancellationToken cancellationToken);

    /// <summary>One delivery, or null.</summary>
    ValueTask<Delivery?> FindAsync(DeliveryId id, CancellationToken cancellationToken);

    /// <summary>How many of a source stand where. Zero throughout for an unknown one.</summary>
    ValueTask<DeliveryCounts> CountAsync(string source, CancellationToken cancellationToken);

    /// <summary>All deliveries of a source, by shard, then by recipient. Not a snapshot.</summary>
    IAsyncEnumerable<Delivery> OfSourceAsync(string source, CancellationToken cancellationToken);

    /// <summary>The deliveries to a person: first those that are not finished by due time, then the finished ones, the newest first. Not a snapshot.</summary>
    IAsyncEnumerable<Delivery> OfPersonAsync(string recipient, CancellationToken cancellationToken);

    /// <summary>What an administrator looks after, of all sources, by shard, then the oldest first. Not a snapshot.</summary>
    IAsyncEnumerable<Delivery> ListAsync(DeliveryList list, CancellationToken cancellationToken);

    /// <summary>Has a delivery that failed or could not reach its person tried again, by an administrator's word. It may go within a second.</summary>
    ValueTask<RetryOutcome> RetryAsync(DeliveryId id, CancellationToken cancellationToken);

    /// <summary>A person can be spoken to again: what was parked waits again. Returns how many. Call it as often as you like.</summary>
    ValueTask<int> PersonBackAsync(string recipient, CancellationToken cancellationToken);
}
