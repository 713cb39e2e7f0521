using ConductBot.Directives;

namespace ConductBot.Answers.Presenting;

/// <summary>Addresses of the readable texts; null for every one where the pages have no address that the reader can reach.</summary>
internal sealed class AnswerLinks(Uri? pages)
{
    /// <summary>Whether there are pages at all.</summary>
    public bool HasPages => pages is not null;

    /// <summary>Anything else that is served beside them.</summary>
    public Uri? At(string path) => pages is null ? null : new Uri(pages, path);

    /// <summary>A directive's page.</summary>
    public Uri? To(Directive directive) => pages is null ? null : new Uri(pages, $"directives/{Uri.EscapeDataString(directive.Id)}");

    /// <summary>The page at a clause, in the version that was quoted.</summary>
    public Uri? To(Directive directive, string path) =>
        pages is null ? null : new Uri(pages, $"directives/{Uri.EscapeDataString(directive.Id)}?version={directive.Version}#{Uri.EscapeDataString(path)}");
}
