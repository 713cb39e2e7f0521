namespace ConductBot.Tests.Directives.Storing;

/// <summary>A copy of the shipped library that a test may change.</summary>
internal sealed class LibraryCopy : IDisposable
{
    /// <param name="wanted">Which files by their names; without it all but the questions, whose thousands a test of the store need not seed.</param>
    public LibraryCopy(Func<string, bool>? wanted = null)
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(ShippedTexts.Folder, "*", SearchOption.AllDirectories).Where(path => wanted?.Invoke(Path.GetFileName(path)) ?? !path.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(ShippedTexts.Folder, path));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("conductbot-shipped-").FullName;

    public void Replace(string file, string from, string to)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);
}
