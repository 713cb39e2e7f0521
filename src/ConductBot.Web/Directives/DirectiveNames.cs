using System.Globalization;
using ConductBot.Directives;
using ConductBot.Directives.Reading;

namespace ConductBot.Web.Directives;

/// <summary>How a directive is named and addressed.</summary>
internal static class DirectiveNames
{
    /// <summary>"Chỉ thị 10/CT-CTUBND".</summary>
    public static string Name(Directive directive, DirectiveTexts texts) =>
        $"{DirectiveKinds.Name(directive.Metadata.Kind?.Value ?? DirectiveKind.Other)} {directive.Metadata.Number?.Value ?? $"({texts.UnknownNumber})"}";

    /// <summary>The page of a directive.</summary>
    public static string Address(Directive directive) => $"/directives/{Uri.EscapeDataString(directive.Id)}";

    /// <summary>The page of one version.</summary>
    public static string Address(Directive directive, int version) => string.Create(CultureInfo.InvariantCulture, $"{Address(directive)}?version={version}");

    /// <summary>A clause on the page of its version.</summary>
    public static string Address(Directive directive, Clause clause) => $"{Address(directive, directive.Version)}#{Uri.EscapeDataString(clause.Path)}";

    /// <summary>Puts values into a text of the pages.</summary>
    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
