using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConductBot.Protocol.Connector;

/// <summary>The codes in a connector's error body, wherever in it they stand. Its words are not kept.</summary>
/// <remarks>
/// Usually <c>{"error":{"code","message","innerHttpError"}}</c>; a blocked write is <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c>, JSON within a text.
/// </remarks>
internal sealed partial class ConnectorError
{
    private const int Deepest = 6;
    private static readonly string[] Names = ["code", "subCode", "errorCode"];
    private static readonly string[] Holders = ["error", "innerHttpError", "body", "message"];
    private readonly List<string> codes = [];

    private ConnectorError() { }

    /// <summary>No codes.</summary>
    public static ConnectorError None { get; } = new();

    /// <summary>The codes for a log line, innermost last; empty when there are none.</summary>
    public string Codes => string.Join('/', codes);

    /// <summary>Reads whatever came: what is no such body has no codes.</summary>
    public static ConnectorError Read(ReadOnlyMemory<byte> body)
    {
        var error = new ConnectorError();
        if (body.IsEmpty) return error;
        try
        {
            using var document = JsonDocument.Parse(body);
            error.Collect(document.RootElement, 0);
        }
        catch (JsonException)
        {
            // A page of a proxy, or a body cut off.
        }

        return error;
    }

    public bool Has(string code) => codes.Contains(code, StringComparer.OrdinalIgnoreCase);

    private void Collect(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > Deepest) return;
        foreach (var property in element.EnumerateObject())
        {
            if (Names.Contains(property.Name, StringComparer.OrdinalIgnoreCase)) Add(property.Value);
            else if (Holders.Contains(property.Name, StringComparer.OrdinalIgnoreCase)) Open(property.Value, depth + 1);
        }
    }

    private void Open(JsonElement value, int depth)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || !text.AsSpan().TrimStart().StartsWith('{'))
        {
            Collect(value, depth);
            return;
        }

        try
        {
            using var within = JsonDocument.Parse(text);
            Collect(within.RootElement, depth);
        }
        catch (JsonException)
        {
            // Words that begin with a brace.
        }
    }

    private void Add(JsonElement value)
    {
        var code = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (codes.Count < Deepest && Code().IsMatch(code)) codes.Add(code);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,80}\z")]
    private static partial Regex Code();
}
