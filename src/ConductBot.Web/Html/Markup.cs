namespace ConductBot.Web.Html;

/// <summary>A piece of HTML that is safe to send: made only by <see cref="Of"/>, whose holes are encoded unless they are markup themselves.</summary>
internal readonly record struct Markup
{
    private readonly string? _value;

    private Markup(string value) => _value = value;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>Writes markup: <c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Put attributes in double quotes.</summary>
    public static Markup Of(MarkupHandler html) => new(html.ToString());

    /// <summary>Pieces one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece._value)));

    /// <summary>Pieces with words between them.</summary>
    public static Markup Join(string between, IEnumerable<Markup> pieces) => new(string.Join(Of($"{between}")._value, pieces.Select(piece => piece._value)));

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
