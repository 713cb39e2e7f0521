namespace ConductBot.Audit.Chat;

/// <summary>What a capability's things are called by people: the chain knows them by ids.</summary>
internal interface IAuditSubjects
{
    /// <summary>The id under which the chain has what people write so; null when it is none of these things.</summary>
    ValueTask<string?> MeantAsync(string written, CancellationToken cancellationToken);

    /// <summary>What people call an id of the chain; null when it is none of these things.</summary>
    ValueTask<string?> SayAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);
}
