using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations.TextForms;

/// <summary>Pure: takes a form one answer further. What the card would only hint at (required, kind, choices) is checked here; the handler checks all again.</summary>
internal static class TextFormTaker
{
    private static readonly string[] Skips = ["bỏ qua", "bo qua", "skip", "-"];
    private static readonly string[] Yes = ["có", "co", "đúng", "dung", "yes", "y", "true", "1"];
    private static readonly string[] No = ["không", "khong", "no", "n", "false", "0", "2"];
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];
    private static readonly string[] Times = ["H:mm", "H\\hmm", "H\\h", "H\\gmm"];

    /// <summary>What words lead to.</summary>
    public static TextFormStep Take(TextForm form, string said)
    {
        if (form.Field is not { } field)
        {
            if (Chosen([.. form.Buttons.Select(static button => button.Title)], said) is not { } chosen) return new TextFormStep.NotMine();
            return Forward(form with { Chosen = chosen });
        }

        if (CancelWords.EndAForm(said)) return new TextFormStep.Cancelled();
        if (IsOne(said, Skips)) return field is { Required: true, Value: null } ? new TextFormStep.Again(form) : Forward(With(form, field, field.Value));
        return Value(field, said) is { } value ? Forward(With(form, field, value)) : new TextFormStep.Again(form);
    }

    private static TextFormStep Forward(TextForm form) => form.Field is not null ? new TextFormStep.Next(form) : new TextFormStep.Done(Data(form));

    private static TextForm With(TextForm form, TextField field, string? value)
    {
        var values = new Dictionary<string, string>(form.Values);
        if (value is not null) values[field.Id] = value;
        return form with { Values = values, Asked = form.Asked + 1 };
    }

    private static JsonElement Data(TextForm form)
    {
        var data = JsonObject.Create(form.Buttons[form.Chosen!.Value].Data) ?? [];
        foreach (var (id, value) in form.Values) data[id] = value;
        return JsonSerializer.SerializeToElement(data, ConversationJson.Default.JsonObject);
    }

    private static string? Value(TextField field, string said) => field.Kind switch
    {
        "Input.Date" => DateOnly.TryParseExact(said, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Within(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        "Input.Time" => TimeOnly.TryParseExact(said, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
        "Input.Number" => decimal.TryParse(said.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && !(number < Number(field.Least)) && !(number > Number(field.Most)) ? number.ToString(CultureInfo.InvariantCulture) : null,
        "Input.Toggle" => IsOne(said, Yes) ? "true" : IsOne(said, No) ? "false" : null,
        "Input.ChoiceSet" when field.Several => Several(field, said),
        "Input.ChoiceSet" => Chosen([.. field.Choices.Select(static choice => choice.Title)], said) is { } chosen ? field.Choices[chosen].Value : null,
        _ => said.Length > field.Longest ? null : said,
    };

    // Days as the card writes them are in order as words are.
    private static string? Within(TextField field, string day) =>
        (field.Least is { } least && string.CompareOrdinal(day, least) < 0) || (field.Most is { } most && string.CompareOrdinal(day, most) > 0) ? null : day;

    private static decimal? Number(string? written) => decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Several(TextField field, string said)
    {
        string[] titles = [.. field.Choices.Select(static choice => choice.Title)];
        var chosen = said.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Chosen(titles, part)).ToList();
        return chosen.Count == 0 || chosen.Contains(null) ? null : string.Join(',', chosen.Distinct().Select(one => field.Choices[one!.Value].Value));
    }

    // By number or by its own words.
    private static int? Chosen(string[] titles, string said)
    {
        if (int.TryParse(said.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number >= 1 && number <= titles.Length ? number - 1 : null;

        var at = Array.FindIndex(titles, title => string.Equals(title.Trim(), said.Trim(), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at;
    }

    private static bool IsOne(string said, string[] words) => words.Contains(said.Trim(' ', '.', '!'), StringComparer.OrdinalIgnoreCase);
}
