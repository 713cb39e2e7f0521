using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations;

/// <summary>All that is known when a turn begins.</summary>
internal sealed record TurnContext(string Partition, string InboxRow, Activity Activity, StateRecord State, DateTimeOffset Now)
{
    /// <summary>The same for every try of the same activity, in every process.</summary>
    public string TurnId { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Partition}\n{InboxRow}"))[..16]);

    /// <summary>The Entra id where there is one: it is the same on every channel.</summary>
    public string PersonId { get; } = Activity.From?.AadObjectId is { Length: > 0 } entra ? $"entra:{entra}" : $"{Activity.ChannelId}:{Activity.From?.Id}";
}
