namespace ConductBot.Directives.Reading;

/// <summary>A paragraph with its place in the tree.</summary>
internal sealed record PlacedParagraph(Paragraph Paragraph, IReadOnlyList<PlaceStep> Steps)
{
    public string Path => string.Join('.', Steps.Select(step => step.Segment));

    public string? Parent => Steps.Count > 1 ? string.Join('.', Steps.SkipLast(1).Select(step => step.Segment)) : null;

    public ClauseLevel Level => Steps[^1].Level;
}
