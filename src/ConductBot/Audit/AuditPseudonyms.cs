using System.Security.Cryptography;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>Random names for people, so that the chain can stay whole when somebody is erased.</summary>
internal sealed class AuditPseudonyms(RecordStore records)
{
    private const string System = "system:";
    private const int Bytes = 10;

    /// <summary>The pseudonym of an actor: made when there is none. The system's own codes stand for themselves.</summary>
    public async ValueTask<string> OfAsync(string? actor, CancellationToken cancellationToken)
    {
        if (actor is null) return "";
        if (actor.StartsWith(System, StringComparison.Ordinal)) return actor;
        while (true)
        {
            if (await records.ReadAsync(AuditRows.PseudonymKind, AuditRows.Who, AuditRows.OfPerson(actor), cancellationToken) is { } known) return known.Value.Name;

            var made = new Pseudonym($"p-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))}", actor);
            var batch = new RecordBatch(AuditRows.Table, AuditRows.Who).Insert(AuditRows.PseudonymKind, AuditRows.OfPerson(actor), made).Insert(AuditRows.PseudonymKind, AuditRows.OfPseudonym(made.Name), made);
            if (await records.WriteAsync(batch, cancellationToken) is Storage.WriteOutcome.Written) return made.Name;
        }
    }

    /// <summary>The pseudonym of a person, or null when none was made.</summary>
    public async ValueTask<string?> FindAsync(string person, CancellationToken cancellationToken) =>
        (await records.ReadAsync(AuditRows.PseudonymKind, AuditRows.Who, AuditRows.OfPerson(person), cancellationToken))?.Value.Name;

    /// <summary>The person behind a pseudonym, or null when unknown or erased.</summary>
    public async ValueTask<string?> PersonAsync(string name, CancellationToken cancellationToken) =>
        (await records.ReadAsync(AuditRows.PseudonymKind, AuditRows.Who, AuditRows.OfPseudonym(name), cancellationToken))?.Value.Person;

    /// <summary>Erases who stands behind a pseudonym. A later act of the same person has another one.</summary>
    public async ValueTask EraseAsync(string person, CancellationToken cancellationToken)
    {
        while (await records.ReadAsync(AuditRows.PseudonymKind, AuditRows.Who, AuditRows.OfPerson(person), cancellationToken) is { } known)
        {
            var batch = new RecordBatch(AuditRows.Table, AuditRows.Who).Delete(known);
            if (await records.ReadAsync(AuditRows.PseudonymKind, AuditRows.Who, AuditRows.OfPseudonym(known.Value.Name), cancellationToken) is { } other) batch.Delete(other);
            if (await records.WriteAsync(batch, cancellationToken) is Storage.WriteOutcome.Written) return;
        }
    }
}
