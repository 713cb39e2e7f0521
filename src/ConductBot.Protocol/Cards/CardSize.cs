using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ConductBot.Protocol.Cards;

/// <summary>How large a card is on the wire. Teams refuses messages over about 100 KB counted in UTF-16; a card stays below 80 KB of them.</summary>
/// <remarks>Source: MicrosoftDocs/msteams-docs, bots/how-to/format-your-bot-messages.md (2026).</remarks>
public static class CardSize
{
    /// <summary>UTF-16 bytes a card may have.</summary>
    public const int Limit = 80 * 1024;

    /// <summary>The card's JSON in UTF-16 bytes.</summary>
    public static int Utf16Bytes(JsonElement card) => Encoding.UTF8.GetCharCount(JsonMarshal.GetRawUtf8Value(card)) * sizeof(char);

    /// <summary>Whether it may be sent.</summary>
    public static bool Fits(JsonElement card) => Utf16Bytes(card) <= Limit;
}
