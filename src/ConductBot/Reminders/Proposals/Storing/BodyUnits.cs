using System.Security.Cryptography;
using System.Text;
using ConductBot.Organization.Importing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Reminders.Proposals.Storing;

/// <summary>Remembers to which unit managers mapped a body of the texts: partition <c>bodies</c>, a row a body. The last choice counts, and it is only a suggestion.</summary>
internal sealed class BodyUnits(RecordStore records)
{
    private const string Partition = "bodies";

    public static readonly RecordKind<BodyUnit> Kind = new("proposals", "body-unit", ProposalJson.Default.BodyUnit);

    /// <summary>The unit that was chosen for a body, or null.</summary>
    public async ValueTask<string?> FindAsync(string body, CancellationToken cancellationToken) => (await records.ReadAsync(Kind, Partition, Row(body), cancellationToken))?.Value.Unit;

    /// <summary>Keeps a choice.</summary>
    public async ValueTask KeepAsync(string body, BodyUnit choice, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(Kind.Table, Partition).Upsert(Kind, Row(body), choice), cancellationToken);

    // Bodies' names are long and the same in several writings.
    private static string Row(string body) => StorageKey.Of("body", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Of(body))))[..32]);
}
