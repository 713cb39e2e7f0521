using System.Security.Cryptography;
using System.Text;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Anonymous;
using ConductBot.Storage.Protection;

namespace ConductBot.SelfReports.Storing;

/// <summary>
/// The names that a report of the most confidential kind has outside its own partition, made under keys of the key folder: whoever has the database alone can't tell which report they mean, nor whose it is.
/// </summary>
internal sealed class ReportNames(FolderSecrets secrets)
{
    private const string SecretName = "reports";
    private const int IdBytes = 16;

    private readonly Lazy<byte[]> _secret = new(() => secrets.Get(SecretName));

    /// <summary>The report's name in numbers, timers, the audit, and deliveries and cards for its receiver: its id, or for the most confidential ones that id enciphered.</summary>
    public string Of(ReportHead head) => Of(head.Id, head.Confidentiality);

    /// <summary>The same in deliveries and cards for its reporter: another, so that nothing clear leads from one to the other.</summary>
    public string ForReporter(ReportHead head) => head.Confidentiality == ReportConfidentiality.NamedReceiver ? Enciphered(head.Id, "name for its reporter") : head.Id;

    /// <summary>The ids that a name may mean, the likeliest first; none for what is no name.</summary>
    public IEnumerable<string> Meant(string name)
    {
        if (name.Length != IdBytes * 2 || !name.All(char.IsAsciiHexDigitLower)) yield break;

        yield return name;
        foreach (var purpose in (string[])["name", "name for its reporter"])
        {
            using var cipher = Aes.Create();
            cipher.Key = Key(purpose);
            yield return Convert.ToHexStringLower(cipher.DecryptEcb(Convert.FromHexString(name), PaddingMode.None));
        }
    }

    /// <summary>The id of a report of the most confidential kind from the act that files it. Without the key nobody can try out acts.</summary>
    public string IdOf(string actId) => Convert.ToHexStringLower(Code("id", actId).AsSpan(0, IdBytes));

    /// <summary>The id of a report without name, which is all that is kept of its code.</summary>
    public string IdOf(ReportCode code) => Convert.ToHexStringLower(Code("id by code", code.Text).AsSpan(0, IdBytes));

    /// <summary>The code of the report without name that a draft makes: the same draft, the same code.</summary>
    public ReportCode CodeOf(string draft) => ReportCode.Of(Code("code", draft));

    /// <summary>A person, in the partition of the hints to the most confidential reports that they filed.</summary>
    public string OfPerson(string person) => Convert.ToHexStringLower(Code("person", person).AsSpan(0, IdBytes));

    private string Of(string id, ReportConfidentiality confidentiality) => confidentiality == ReportConfidentiality.NamedReceiver ? Enciphered(id, "name") : id;

    // One block under a key of its own, never two with something in common: no mode of chaining has anything to add. An id is 128 random bits.
    private string Enciphered(string id, string purpose)
    {
        using var cipher = Aes.Create();
        cipher.Key = Key(purpose);
        return Convert.ToHexStringLower(cipher.EncryptEcb(Convert.FromHexString(id), PaddingMode.None));
    }

    private byte[] Code(string purpose, string text) => HMACSHA256.HashData(Key(purpose), Encoding.UTF8.GetBytes(text));

    private byte[] Key(string purpose) => HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes($"conductbot reports 1\n{purpose}"));
}
