using ConductBot.Directives;

namespace ConductBot.Answers.Presenting;

/// <summary>Addresses of the readable texts; null for every one where the pages have no address that the reader can reach.</summary>
internal sealed class AnswerLinks(Uri? pages)
{
    /// <summary>A directive's page.</summary>
    public Uri? To(Directive directive) => pages is null ? null : new Uri(pages, $"directives/{Uri.EscapeDataString(directive.Id)}");

    /// <summary>The page at a clause, in the version that was quoted.</summary>
    public Uri? To(Directive directive, string path) =>
        pages is null ? null : new Uri(pages, $"directives/{Uri.EscapeDataString(directive.Id)}?version={directive.Version}#{Uri.EscapeDataString(path)}");
}
