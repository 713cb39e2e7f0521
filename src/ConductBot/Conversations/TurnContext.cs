using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Teams;

namespace ConductBot.Conversations;

/// <summary>All that is known when a turn begins.</summary>
internal sealed record TurnContext(string Partition, string InboxRow, Activity Activity, StateRecord State, DateTimeOffset Now)
{
    /// <summary>What is known of the conversation, this activity included; null when nothing is kept of it.</summary>
    public KnownConversation? Reference { get; init; }

    /// <summary>Presses acted on by turns before it in the same batch.</summary>
    public IReadOnlyDictionary<string, NonceRecord> Nonces { get; init; } = ReadOnlyDictionary<string, NonceRecord>.Empty;

    /// <summary>Who hears what is said here.</summary>
    public ConversationScope Scope { get; } = ConversationScopes.Of(Activity.Conversation);

    /// <summary>The same for every try of the same activity, in every process.</summary>
    public string TurnId { get; } = IdOf(Partition, InboxRow);

    /// <summary>The id of the turn of another activity with this one's id.</summary>
    public string TurnOf(string type)
    {
        var other = Activity.ShallowCopy();
        other.Type = type;
        return IdOf(Partition, Rows.Inbox(other));
    }

    /// <summary>The Entra id where there is one: it is the same on every channel.</summary>
    public string PersonId { get; } = PersonOf(Activity);

    /// <summary>The language of somebody who chose none. Its words are looked at once.</summary>
    public Language Unchosen
    {
        get
        {
            if (_unchosen is { } known && ReferenceEquals(known.Of, Activity) && known.After == State.Spoken) return known.Language;

            _unchosen = (Activity, State.Spoken, LanguageChoice.Unchosen(Activity, State.Spoken));
            return _unchosen.Value.Language;
        }
    }

    /// <summary>Whose state a handler sees: in a group each person has their own, so that nobody goes on from what another asked; null where there is one person.</summary>
    public string? StateOf => Scope == ConversationScope.Personal ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PersonId)).AsSpan(0, 8));

    /// <summary>Name of the handler that took the turn or press before; null when that is not known.</summary>
    public string? LastHandler => State.Handlers.GetValueOrDefault(StateName(LastHandlerName, StateOf));

    /// <summary>The state of a handler, as this person sees it.</summary>
    public string? StateOfHandler(string handler) => State.Handlers.GetValueOrDefault(StateName(handler, StateOf));

    /// <summary>The state with a handler as the one that took the turn.</summary>
    public StateRecord WithLastHandler(string handler) => State.With(StateName(LastHandlerName, StateOf), handler);

    private const string LastHandlerName = "last";
    private const int UsualBytes = 1_536;
    private (Activity Of, Language? After, Language Language)? _unchosen;

    private static string IdOf(string partition, string inbox)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var most = Encoding.UTF8.GetMaxByteCount(partition.Length + inbox.Length) + 1;
        var bytes = most <= UsualBytes ? stackalloc byte[UsualBytes] : new byte[most];
        var length = Encoding.UTF8.GetBytes(partition, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(inbox, bytes[length..]);
        SHA256.HashData(bytes[..length], hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>The person who sent an activity.</summary>
    public static string PersonOf(Activity activity) => activity.From?.AadObjectId is { Length: > 0 } entra ? $"entra:{entra}" : $"{activity.ChannelId}:{activity.From?.Id}";

    /// <summary>The handler whose state of a person is kept under a name; null when it is another's.</summary>
    public static string? HandlerOf(string name, string? of) => of is not null && name.EndsWith($"@{of}", StringComparison.Ordinal) ? name[..^(of.Length + 1)] : null;

    /// <summary>The name under which a handler's state is kept.</summary>
    public static string StateName(string handler, string? of) => of is null ? handler : $"{handler}@{of}";
}
