using ConductBot.Conversations;

namespace ConductBot.Web.Html;

/// <summary>What a page tells the layout about itself.</summary>
internal sealed record PageFrame
{
    public required Language Language { get; init; }

    public required string Title { get; init; }

    /// <summary>chat or documents: names the page's place in the navigation and its styles.</summary>
    public required string Kind { get; init; }

    /// <summary>The page's own address with its query.</summary>
    public required string Address { get; init; }

    /// <summary>More for the head.</summary>
    public Markup Head { get; init; }

    /// <summary>More for the header.</summary>
    public Markup Tools { get; init; }

    /// <summary>The same page in the other language.</summary>
    public string InOtherLanguage(string code)
    {
        var path = Address.Split('?')[0];
        var rest = Address.Contains('?', StringComparison.Ordinal) ? Address[(path.Length + 1)..].Split('&').Where(pair => pair.Length > 0 && !pair.StartsWith("lang=", StringComparison.Ordinal)) : [];
        return $"{path}?{string.Join('&', rest.Append($"lang={code}"))}";
    }
}
