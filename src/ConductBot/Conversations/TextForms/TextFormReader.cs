using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations.TextForms;

/// <summary>Pure: the buttons and inputs of a card. What only opens an address stands in the card's words already.</summary>
internal static class TextFormReader
{
    /// <summary>The form; null for a card on which there is nothing to press.</summary>
    public static TextForm? Read(JsonElement card)
    {
        var buttons = Buttons(card, []).ToList();
        return buttons.Count == 0 ? null : new TextForm(buttons);
    }

    private static IEnumerable<TextButton> Buttons(JsonElement card, IReadOnlyList<TextField> outer)
    {
        var elements = Elements(card, "body").ToList();
        TextField[] fields = [.. outer, .. elements.Select(Field).OfType<TextField>()];
        foreach (var action in Members(card, "actions").Concat(elements.SelectMany(static element => Members(element, "actions"))))
        {
            switch (Text(action, "type"))
            {
                case "Action.ShowCard" when action.TryGetProperty("card", out var inner):
                    foreach (var button in Buttons(inner, fields)) yield return button with { Title = $"{Text(action, "title")}: {button.Title}" };
                    break;
                case "Action.Execute" or "Action.Submit" when Data(action) is { } data:
                    yield return new TextButton(Text(action, "title") ?? "", data, fields);
                    break;
            }
        }
    }

    // Containers and columns hold elements too.
    private static IEnumerable<JsonElement> Elements(JsonElement of, string name)
    {
        foreach (var element in Members(of, name))
        {
            yield return element;
            foreach (var inner in Elements(element, "items").Concat(Elements(element, "columns"))) yield return inner;
        }
    }

    private static JsonElement? Data(JsonElement action)
    {
        var data = action.TryGetProperty("data", out var given) ? JsonObject.Create(given) ?? [] : [];
        if (Text(action, "verb") is { } verb) data["verb"] = verb;
        return data.ContainsKey("verb") ? JsonSerializer.SerializeToElement(data, ConversationJson.Default.JsonObject) : null;
    }

    private static TextField? Field(JsonElement element)
    {
        if (Text(element, "type") is not { } type || !type.StartsWith("Input.", StringComparison.Ordinal) || Text(element, "id") is not { } id) return null;

        // What stands in an empty input may be the question that its label is short for.
        var question = Text(element, "placeholder") is { } inside && inside.Contains('?', StringComparison.Ordinal) ? inside : null;
        return new TextField(id, question ?? Text(element, "label") ?? Text(element, "title") ?? Text(element, "placeholder") ?? id, type)
        {
            Required = Is(element, "isRequired"),
            Several = Is(element, "isMultiSelect"),
            Choices = [.. Members(element, "choices").Select(static choice => new TextChoice(Text(choice, "title") ?? "", Text(choice, "value") ?? ""))],
            Least = Written(element, "min"),
            Most = Written(element, "max"),
            Longest = element.TryGetProperty("maxLength", out var longest) && longest.ValueKind == JsonValueKind.Number && longest.TryGetInt32(out var characters) ? characters : null,
            Value = Written(element, "value"),
        };
    }

    private static IEnumerable<JsonElement> Members(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string? Written(JsonElement of, string name) => Text(of, name) ?? (of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null);

    private static bool Is(JsonElement of, string name) => of.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
