using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// Makes and reads tokens: encrypted and authenticated under the host's Data Protection keys, so they survive a restart as long as the keys do.
/// The expiry is inside the token and judged by <see cref="TimeProvider"/> (Data Protection's own time-limited form reads the machine's clock, and does
/// not tell an expired token from a forged one, which Direct Line must: 403 or 401).
/// </summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int MaxLength = 8192;
    private readonly IDataProtector protector = protection.CreateProtector("ConductBot.DirectLine.Token", "v1");

    /// <summary>A token for a user in one conversation, good for the configured time.</summary>
    public string Issue(string conversationId, DirectLineUser user)
    {
        var ticket = new DirectLineTicket(conversationId, user.Id, user.Name, user.Claims, time.GetUtcNow() + options.Value.TokenLifetime);
        return Base64Url.EncodeToString(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(ticket, DirectLineJson.Wire.DirectLineTicket)));
    }

    /// <summary>What a token says, if it is ours and in time.</summary>
    public TicketRead Read(string token)
    {
        if (token.Length > MaxLength || !Base64Url.IsValid(token)) return new TicketRead.Forged();
        try
        {
            var ticket = JsonSerializer.Deserialize(protector.Unprotect(Base64Url.DecodeFromChars(token)), DirectLineJson.Wire.DirectLineTicket);
            if (ticket is null) return new TicketRead.Forged();
            return time.GetUtcNow() < ticket.Expires ? new TicketRead.Valid(ticket) : new TicketRead.Expired();
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException)
        {
            return new TicketRead.Forged();
        }
    }

    /// <summary>The user that a ticket speaks for.</summary>
    public static DirectLineUser UserOf(DirectLineTicket ticket) => new(ticket.UserId, ticket.UserName, ticket.Claims);

    /// <summary>A conversation id that nobody can guess: 128 random bits.</summary>
    public static string NewConversationId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
