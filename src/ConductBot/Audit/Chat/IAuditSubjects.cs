namespace ConductBot.Audit.Chat;

/// <summary>What a capability's things are called by people: the chain knows them by ids.</summary>
internal interface IAuditSubjects
{
    /// <summary>The id under which the chain has what people write so; null when it is none of these things.</summary>
    ValueTask<string?> MeantAsync(string written, CancellationToken cancellationToken);

    /// <summary>What people call an id of the chain; null when it is none of these things.</summary>
    ValueTask<string?> SayAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Whether it is not for auditors to know who did it, since whoever did was promised that one other person alone would.</summary>
    /// <param name="record">The record.</param>
    /// <param name="person">Who is behind its pseudonym; null when that is not known any more.</param>
    /// <param name="cancellationToken">Stops.</param>
    ValueTask<bool> HidesActorAsync(AuditRecord record, string? person, CancellationToken cancellationToken);
}
