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
        "Input.Date" => $" ({text.FormDate})",
        "Input.Time" => $" ({text.FormTime})",
        "Input.Toggle" => $" ({text.FormYesNo})",
        "Input.ChoiceSet" when field.Several => $" ({text.FormSeveral})",
        _ => "",
    };

    private static string Shown(TextField field, string value) => field.Choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.Ordinal))?.Title ?? value;

    private static string Numbered(IEnumerable<string> titles) => string.Join('\n', titles.Select(static (title, i) => $"{i + 1}. {title}"));
}
