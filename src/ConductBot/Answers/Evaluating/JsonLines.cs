using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ConductBot.Answers.Evaluating;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file, in order; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path, JsonTypeInfo<T> type)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return Parse(line, type, (path, number));
        }
    }

    private static T Parse<T>(string line, JsonTypeInfo<T> type, (string Path, int Line) at)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("null");
        }
        catch (JsonException failure)
        {
            throw new FormatException($"{at.Path}, dòng/line {at.Line}: {failure.Message}", failure);
        }
    }
}
