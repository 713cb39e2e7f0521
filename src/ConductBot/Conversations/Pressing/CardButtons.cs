using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Cards;

namespace ConductBot.Conversations.Pressing;

/// <summary>
/// Makes the buttons of a card. Each carries a nonce, so that its press acts once however often a channel repeats it: the same for the same seed, verb and data, so that
/// a card drawn again after a crash is the same card.
/// </summary>
/// <param name="Seed">What the card is drawn for: the turn's or the act's id, or the id and version of the thing shown.</param>
public sealed record CardButtons(string Seed)
{
    /// <summary>The version of the thing shown; it comes back in <see cref="PressData.Version"/>.</summary>
    public long Version { get; init; }

    /// <summary>A button whose press may replace the card; as Action.Submit where there is no Action.Execute.</summary>
    public ExecuteButton Act(string title, string verb, JsonObject? data = null) => new(title, verb)
    {
        Data = Data(verb, data, null),
        Fallback = new SubmitButton(title) { Data = Data(verb, data, verb) },
    };

    /// <summary>A button whose press is a message.</summary>
    public SubmitButton Submit(string title, string verb, JsonObject? data = null) => new(title) { Data = Data(verb, data, verb) };

    /// <summary>A button that opens a dialog; where there are none its press is a message.</summary>
    public SubmitButton OpenDialog(string title, string verb, JsonObject? data = null)
    {
        var opening = data?.DeepClone().AsObject() ?? [];
        opening["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return Submit(title, verb, opening);
    }

    /// <summary>Has the clients of some people fetch a view of their own, at most 60 of them.</summary>
    /// <param name="verb">What is asked.</param>
    /// <param name="userIds">Ids on the channel, as in from.id.</param>
    /// <param name="data">Comes back with it.</param>
    public CardRefresh Refresh(string verb, IEnumerable<string> userIds, JsonObject? data = null) => new(new ExecuteButton("", verb) { Data = Data(verb, data, null) }, [.. userIds.Take(MostRefreshed)]);

    /// <summary>How many people a card may be refreshed for.</summary>
    public const int MostRefreshed = 60;

    private JsonElement Data(string verb, JsonObject? data, string? named)
    {
        var whole = data?.DeepClone().AsObject() ?? [];
        whole["nonce"] = Nonce(verb, data);
        if (Version != 0) whole["version"] = Version;
        if (named is not null) whole["verb"] = named;
        return JsonSerializer.SerializeToElement(whole, ConversationJson.Default.JsonObject);
    }

    /// <summary>What a button carries so that its press acts once.</summary>
    internal string Nonce(string verb, JsonObject? data) => Nonce(verb, data?.ToJsonString());

    /// <summary>The same for data as JSON, as <see cref="JsonObject"/> writes it.</summary>
    internal string Nonce(string verb, string? json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}\n{Version}\n{verb}\n{json}"))).AsSpan(0, 12));
}
