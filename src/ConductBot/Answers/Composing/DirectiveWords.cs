using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Directives;

namespace ConductBot.Answers.Composing;

/// <summary>How a directive and its clauses are called in running text.</summary>
internal static class DirectiveWords
{
    /// <summary>"Chỉ thị 10/CT-CTUBND"; its title where the number is lost.</summary>
    public static string Name(Directive directive, Language language)
    {
        var kind = Kind(directive.Metadata.Kind?.Value ?? DirectiveKind.Other, language);
        if (directive.Metadata.Number is { } number) return $"{kind} {number.Value}";
        var issuer = directive.Metadata.Issuer?.Value;
        return issuer is null ? $"{kind} ({directive.Id})" : $"{kind} {(language == Language.English ? "of" : "của")} {issuer}";
    }

    /// <summary>"28/12/2012"; null where the day is not known.</summary>
    public static string? Date(Directive directive) => directive.Metadata.Issued?.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Chỉ thị 10/CT-CTUBND ngày 28/12/2012, khoản 2 điểm e".</summary>
    public static string Citation(Quotation quotation, Language language)
    {
        var date = Date(quotation.Directive) is { } day ? $"{(language == Language.English ? " of" : " ngày")} {day}" : "";
        return $"{Name(quotation.Directive, language)}{date}, {quotation.Clause.Citation}";
    }

    private static string Kind(DirectiveKind kind, Language language) => (kind, language) switch
    {
        (DirectiveKind.Directive, _) => "Chỉ thị",
        (DirectiveKind.OfficialLetter, _) => "Công văn",
        (DirectiveKind.OfficialTelegram, _) => "Công điện",
        (DirectiveKind.Decision, _) => "Quyết định",
        (DirectiveKind.Plan, _) => "Kế hoạch",
        (_, Language.English) => "Document",
        _ => "Văn bản",
    };
}
