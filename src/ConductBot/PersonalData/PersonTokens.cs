using ConductBot.Conversations.Links;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.PersonalData;

/// <summary>Names in links to the data about a person.</summary>
internal sealed class PersonTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly LinkSealer _sealer = new(protection.CreateProtector("ConductBot.PersonalData", "v1"), Lifetime, time);

    /// <summary>A name for a person's data.</summary>
    public string Issue(string person) => _sealer.Issue(person);

    /// <summary>Whose data a name stands for; null when it is not ours or is over.</summary>
    public string? Read(string token) => _sealer.Read(token) is { Parts: [{ Length: > 0 } person] } ? person : null;
}
