using System.Globalization;

namespace ConductBot.Conversations.TextForms;

/// <summary>Pure: what is said to ask for the next thing.</summary>
internal static class TextFormWords
{
    /// <summary>The question, with what may be answered.</summary>
    public static string Ask(TextForm form, ConversationTexts text)
    {
        if (form.Field is not { } field) return $"{text.FormChoose}\n{Numbered(form.Buttons.Select(static button => button.Title))}";

        var lines = new List<string> { $"{field.Label}{Hint(field, text)}" };
        if (field.Choices.Count > 0) lines.Add(Numbered(field.Choices.Select(static choice => choice.Title)));
        lines.Add(field is { Required: true, Value: null } ? text.FormRequired : field.Value is { } value ? string.Format(CultureInfo.InvariantCulture, text.FormDefault, Shown(field, value)) : text.FormOptional);
        return string.Join('\n', lines);
    }

    private static string Hint(TextField field, ConversationTexts text) => field.Kind switch
    {
        "Input.Date" => $" ({text.FormDate}{Range(Day(field.Least), Day(field.Most), text)})",
        "Input.Number" when Range(field.Least, field.Most, text) is { Length: > 2 } range => $" ({range[2..]})",
        "Input.Time" => $" ({text.FormTime})",
        "Input.Toggle" => $" ({text.FormYesNo})",
        "Input.ChoiceSet" when field.Several => $" ({text.FormSeveral})",
        _ => "",
    };

    // What is not taken is said before it is typed.
    private static string Range(string? least, string? most, ConversationTexts text) => (least, most) switch
    {
        (null, null) => "",
        (_, null) => $"; {string.Format(CultureInfo.InvariantCulture, text.FormFrom, least)}",
        (null, _) => $"; {string.Format(CultureInfo.InvariantCulture, text.FormTo, most)}",
        _ => $"; {string.Format(CultureInfo.InvariantCulture, text.FormFromTo, least, most)}",
    };

    private static string? Day(string? written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null;

    /// <summary>Why the words were no answer, where that can be said.</summary>
    public static string Again(TextForm form, string said, ConversationTexts text) =>
        form.Field is { Longest: { } longest } && said.Length > longest ? string.Format(CultureInfo.InvariantCulture, text.FormTooLong, longest) : text.FormAgain;

    private static string Shown(TextField field, string value) => field.Choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.Ordinal))?.Title ?? value;

    private static string Numbered(IEnumerable<string> titles) => string.Join('\n', titles.Select(static (title, i) => $"{i + 1}. {title}"));
}
