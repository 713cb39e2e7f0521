using System.Collections.Concurrent;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Hidden;

/// <summary>
/// What the transcript does not keep: it stands in the memory of this process for two minutes, so that the open page sees it, and the transcript has a placeholder in its place.
/// </summary>
internal sealed class HiddenActivities(Localized<ConversationTexts> texts, TimeProvider time)
{
    private const string MarkName = "conductbotHidden";
    private const int Many = 2000;
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(2);
    private static readonly JsonElement Mark = JsonSerializer.Deserialize<JsonElement>($$"""{"{{MarkName}}":true}""");

    private readonly ConcurrentDictionary<string, byte> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Conversation, long Position), (Activity Activity, DateTimeOffset Until)> _shown = new();

    /// <summary>Whether an activity is a placeholder that came back: it says nothing.</summary>
    public static bool IsPlaceholder(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(MarkName, out var mark) && mark.ValueKind == JsonValueKind.True;

    /// <summary>What is appended to a conversation's transcript under a key is not kept.</summary>
    public void Expect(string conversation, string key) => _expected[Expected(conversation, key)] = 0;

    /// <summary>It was appended, or never will be.</summary>
    public void Done(string conversation, string key) => _expected.TryRemove(Expected(conversation, key), out _);

    /// <summary>Whether it is not to be kept.</summary>
    public bool IsExpected(string conversation, string key) => !_expected.IsEmpty && _expected.ContainsKey(Expected(conversation, key));

    /// <summary>What the transcript keeps in the place of an activity: who and when.</summary>
    public Activity Placeholder(Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        ChannelId = activity.ChannelId,
        Conversation = activity.Conversation,
        From = activity.From,
        Text = texts[Language.Vietnamese].HiddenContent,
        TextFormat = "plain",
        ChannelData = Mark,
    };

    /// <summary>Remembers what a position shows, for two minutes.</summary>
    public void Show(string conversation, long position, Activity activity)
    {
        var now = time.GetUtcNow();
        if (_shown.Count > Many) Forget(static _ => true);
        Forget(until => until <= now);
        _shown[(conversation, position)] = (activity, now + Shown);
    }

    /// <summary>What a position shows, or null when only the placeholder is left.</summary>
    public Activity? At(string conversation, long position) =>
        !_shown.IsEmpty && _shown.TryGetValue((conversation, position), out var shown) && shown.Until > time.GetUtcNow() ? shown.Activity : null;

    private void Forget(Func<DateTimeOffset, bool> gone)
    {
        foreach (var (place, shown) in _shown)
        {
            if (gone(shown.Until)) _shown.TryRemove(place, out _);
        }
    }

    // No conversation's id has a line feed.
    private static string Expected(string conversation, string key) => $"{conversation}\n{key}";
}
