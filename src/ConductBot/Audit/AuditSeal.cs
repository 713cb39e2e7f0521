using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Storage.Protection;

namespace ConductBot.Audit;

/// <summary>Makes and checks the code of a record: HMAC-SHA256 under a key that stands in the key folder, not in the database.</summary>
public sealed class AuditSeal
{
    private const string SecretName = "audit";

    private readonly byte[] _key;

    /// <summary>With the key of the key folder; made when there is none.</summary>
    public AuditSeal(FolderSecrets secrets)
        : this(secrets.Get(SecretName))
    {
    }

    internal AuditSeal(byte[] key) => _key = key;

    /// <summary>The record that follows the head.</summary>
    public AuditRecord Next(AuditHead head, AuditIntent intent, string pseudonym)
    {
        var record = new AuditRecord(head.Position + 1, intent.At, pseudonym, intent.Act, intent.Subject, intent.Id, head.Code, "");
        return record with { Code = CodeOf(record) };
    }

    /// <summary>Whether a record's code is the one that its content has.</summary>
    public bool Holds(AuditRecord record) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(record)), Encoding.ASCII.GetBytes(record.Code));

    // No part but the last can hold a line feed: ids and pseudonyms have none, and the subject's are refused.
    private string CodeOf(AuditRecord record) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"conductbot audit 1\n{record.Position}\n{record.At.UtcDateTime:O}\n{record.Actor}\n{record.Act}\n{record.Intent}\n{record.Previous}\n{record.Subject}"))));
}
