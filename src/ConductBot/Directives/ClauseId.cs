namespace ConductBot.Directives;

/// <summary>A clause of a directive: "10-CT-CTUBND#2.e".</summary>
public readonly record struct ClauseId(string Directive, string Path)
{
    /// <summary>Reads "directive#path".</summary>
    /// <exception cref="FormatException">There is no '#', or nothing on one side of it.</exception>
    public static ClauseId Parse(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash > 0 && hash < text.Length - 1
            ? new ClauseId(text[..hash], text[(hash + 1)..])
            : throw new FormatException($"'{text}' is no clause id. Write directive#path, for example 12-CT-UBND#3.a.");
    }

    /// <summary>Whether this is <paramref name="other"/> or lies below it.</summary>
    public bool IsWithin(ClauseId other) =>
        string.Equals(Directive, other.Directive, StringComparison.Ordinal) &&
        (string.Equals(Path, other.Path, StringComparison.Ordinal) || Path.StartsWith(other.Path + ".", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => $"{Directive}#{Path}";
}
