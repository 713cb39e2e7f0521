using System.Globalization;

namespace ConductBot.Directives.Reading;

/// <summary>A clause's place in words.</summary>
internal static class CitationWords
{
    /// <summary>"khoản 1 điểm đ, gạch đầu dòng thứ 3".</summary>
    public static string Vietnamese(IReadOnlyList<PlaceStep> steps) => Join(steps, step => step.Level switch
    {
        ClauseLevel.Part => $" phần {step.Value}",
        ClauseLevel.Article => $" Điều {step.Value}",
        ClauseLevel.Clause => $" khoản {step.Value}",
        ClauseLevel.Section or ClauseLevel.Subsection => $" mục {step.Value}",
        ClauseLevel.Point => $" điểm {step.Value}",
        ClauseLevel.Dash => $", gạch đầu dòng thứ {step.Value}",
        ClauseLevel.Plus => $", dấu cộng thứ {step.Value}",
        _ => step.Value switch { "0" => " đoạn mở đầu", "end" => " phần cuối", _ => $", đoạn thứ {step.Value}" },
    });

    /// <summary>"clause 1, point đ, dash 3".</summary>
    public static string English(IReadOnlyList<PlaceStep> steps) => Join(steps, step => step.Level switch
    {
        ClauseLevel.Part => $", part {step.Value}",
        ClauseLevel.Article => $", Article {step.Value}",
        ClauseLevel.Clause => $", clause {step.Value}",
        ClauseLevel.Section or ClauseLevel.Subsection => $", section {step.Value}",
        ClauseLevel.Point => $", point {step.Value}",
        ClauseLevel.Dash => $", dash {step.Value}",
        ClauseLevel.Plus => $", plus {step.Value}",
        _ => step.Value switch { "0" => ", opening", "end" => ", closing part", _ => $", paragraph {step.Value}" },
    });

    private static string Join(IReadOnlyList<PlaceStep> steps, Func<PlaceStep, string> words) =>
        string.Concat(steps.Select(words)).TrimStart(',', ' ').ToString(CultureInfo.InvariantCulture);
}
