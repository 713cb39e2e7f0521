using System.Globalization;
using System.Text.Json;

namespace ConductBot.Conversations.Pressing;

/// <summary>
/// What a press carries. Reading never throws: a value of the wrong kind is a missing one. Limits on the card are hints to the client only, so lengths and ranges are the
/// handler's to check.
/// </summary>
public sealed class PressData(JsonElement data)
{
    private const string VersionName = "version";
    private const string NonceName = "nonce";
    private const int LongestNonce = 64;

    /// <summary>The object as it came.</summary>
    public JsonElement Element { get; } = data;

    /// <summary>The button's own number: the same at every repeat of its press. Null on a button without.</summary>
    public string? Nonce => Raw(NonceName) is { Length: > 0 and <= LongestNonce } nonce ? nonce : null;

    /// <summary>The version of the thing that the card showed, 0 when it says none.</summary>
    public long Version => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(VersionName, out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt64(out var number) ? number : 0;

    /// <summary>A text without control characters and outer space, in NFC; null when missing or empty.</summary>
    public string? Text(string id) => Raw(id) is { } raw && MessageText.CleanUp(raw) is { Length: > 0 } text ? text : null;

    /// <summary>One of the allowed values, or null.</summary>
    public string? Choice(string id, IEnumerable<string> allowed) => Raw(id) is { } value && allowed.Contains(value, StringComparer.Ordinal) ? value : null;

    /// <summary>Those of the allowed values that were chosen where several may be.</summary>
    public IReadOnlyList<string> Choices(string id, IEnumerable<string> allowed) =>
        Raw(id) is { } value ? [.. value.Split(',').Intersect(allowed, StringComparer.Ordinal)] : [];

    /// <summary>A day as yyyy-MM-dd, or null.</summary>
    public DateOnly? Date(string id) =>
        DateOnly.TryParseExact(Raw(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A time of day as HH:mm, or null.</summary>
    public TimeOnly? Time(string id) =>
        TimeOnly.TryParseExact(Raw(id), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A number, or null.</summary>
    public decimal? Number(string id)
    {
        if (Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.Number) return value.TryGetDecimal(out var exact) ? exact : null;
        return decimal.TryParse(Raw(id), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether a box is ticked.</summary>
    public bool IsTicked(string id) => string.Equals(Raw(id), "true", StringComparison.OrdinalIgnoreCase)
        || (Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.True);

    private string? Raw(string id) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(id, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
