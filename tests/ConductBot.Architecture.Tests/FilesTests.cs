namespace ConductBot.Architecture.Tests;

public sealed class FilesTests
{
    private const int MostLines = 400;
    private static readonly string[] SaysNothing = ["Services", "Managers", "Helpers", "Utils", "Utilities", "Common", "Models", "Base", "Impl", "Misc"];

    // Top-level statements: the type is the compiler's.
    private static readonly string[] WithoutOwnType = ["src/ConductBot.Web/Program.cs"];

    [Fact]
    public void The_scan_sees_the_sources() => Repository.Sources.Count.ShouldBeGreaterThan(300);

    [Fact]
    public void A_namespace_is_its_folder() =>
        Repository.Sources.Where(file => file.Namespace is { } name && name != Folder(file) && !IsRegistration(file, name)).Select(file => $"{file.Path}: {file.Namespace}").ShouldBeEmpty();

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Repository.SourcesAndTests.Where(file => file.Path.Split('/')[..^1].Any(part => part.Split('.').Any(SaysNothing.Contains))).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_top_level_type_and_bears_its_name() =>
        Repository.Sources.Where(file => !WithoutOwnType.Contains(file.Path))
            .Where(file => file.TopLevelTypes is not [var only] || only != file.Name.Split('.')[0]).Select(file => $"{file.Path}: {string.Join(", ", file.TopLevelTypes)}").ShouldBeEmpty();

    [Fact]
    public void A_file_has_at_most_400_lines() =>
        Repository.SourcesAndTests.Where(file => file.Lines.Length > MostLines).Select(file => $"{file.Path}: {file.Lines.Length}").ShouldBeEmpty();

    [Fact]
    public void The_program_starts_in_40_lines() => Repository.Read("src/ConductBot.Web/Program.cs").Split('\n').Length.ShouldBeLessThanOrEqualTo(40);

    [Fact]
    public void No_source_bears_a_promise_without_an_owner() =>
        Repository.SourcesAndTests.Where(file => file.Name != "FilesTests.cs" && (file.Text.Contains("TODO", StringComparison.Ordinal) || file.Text.Contains("FIXME", StringComparison.Ordinal)))
            .Select(file => file.Path).ShouldBeEmpty();

    private static string Folder(SourceFile file) => string.Join('.', file.Path.Split('/')[1..^1]);

    // What a host calls to put a room in stands in the room's own namespace: one using a room.
    private static bool IsRegistration(SourceFile file, string name) =>
        file.Name.EndsWith("Registration.cs", StringComparison.Ordinal) && Folder(file).StartsWith($"{name}.", StringComparison.Ordinal);
}
