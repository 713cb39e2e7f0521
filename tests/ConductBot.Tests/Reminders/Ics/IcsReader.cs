namespace ConductBot.Tests.Reminders.Ics;

/// <summary>Reads an iCalendar file back as RFC 5545 has it: lines end with CRLF, folded ones are put together, TEXT is unescaped.</summary>
internal static class IcsReader
{
    /// <summary>Names with their parameters, and raw values, in order.</summary>
    public static IReadOnlyList<(string Name, string Value)> Read(string file)
    {
        file.ShouldEndWith("\r\n");
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        file.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\r');
        var physical = file.Split("\r\n")[..^1];
        physical.ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        var lines = new List<string>();
        foreach (var line in physical)
        {
            if (line.StartsWith(' ')) lines[^1] += line[1..];
            else lines.Add(line);
        }

        return [.. lines.Select(line => (line[..Colon(line)], line[(Colon(line) + 1)..]))];
    }

    public static string Text(IReadOnlyList<(string Name, string Value)> lines, string name)
    {
        var value = lines.First(line => line.Name == name).Value;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ';' or ',') throw new ShouldAssertException($"{name} holds a bare {value[i]}.");
            if (value[i] != '\\') text.Append(value[i]);
            else text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }

    // The first colon outside quotes.
    private static int Colon(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ':' && !quoted) return i;
        }

        throw new ShouldAssertException($"A line without a value: {line}");
    }
}
