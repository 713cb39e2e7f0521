using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Architecture.Tests;

/// <summary>What the documents list is what the program has.</summary>
public sealed class DocumentsTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly string Readme = Repository.Read("README.md");
    private static readonly string Architecture = Repository.Read("docs/architecture.md");

    public static TheoryData<string> Options => [.. OptionTypes().SelectMany(type =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => $"{type.GetField("Section", Any)!.GetValue(null)}:{property.Name}"))];

    public static TheoryData<string> Commands => [.. CommandPaths(Root(), "")];

    public static TheoryData<string> Kinds => [.. RecordKinds().Select(kind => $"{Of(kind, "Table")} {Of(kind, "Name")} {((Sealing)Of(kind, "Sealing") == Sealing.Clear ? "clear" : "yes")}")];

    [Theory, MemberData(nameof(Options))]
    public void The_readme_lists_every_option(string key) => Readme.ShouldContain($"`{key}`");

    [Fact]
    public void The_readme_lists_no_option_that_is_not_there()
    {
        var keys = OptionTypes().Select(type => (string)type.GetField("Section", Any)!.GetValue(null)!).ToArray();
        Regex.Matches(Readme, $"`((?:{string.Join('|', keys)}):\\w+)`").Select(match => match.Groups[1].Value).Except(Options.Select(row => row.Data)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Options))]
    public void The_readme_says_each_option_s_default(string key)
    {
        var type = OptionTypes().Single(type => key.StartsWith($"{type.GetField("Section", Any)!.GetValue(null)}:", StringComparison.Ordinal));
        var value = type.GetProperty(key.Split(':')[1])!.GetValue(Activator.CreateInstance(type, nonPublic: true));
        if (value is not (int or TimeSpan or string { Length: > 0 })) return; // Set in appsettings.json, or nothing.

        Readme.Split('\n').Single(line => line.StartsWith('|') && line.Split('|')[1].Contains($"`{key}`", StringComparison.Ordinal)).ShouldContain($"| {value} |");
    }

    [Theory, MemberData(nameof(Commands))]
    public void The_readme_lists_every_command_with_its_options(string command)
    {
        var words = command.Split(" --");
        var row = Readme.Split('\n').Single(line => Regex.IsMatch(line, $@"^\| `{Regex.Escape(words[0])}(?![\w ]*[a-z])"));
        words.Skip(1).ShouldAllBe(option => row.Contains($"--{option}", StringComparison.Ordinal), row);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_architecture_lists_every_kind_of_record(string kind)
    {
        var parts = kind.Split(' ');
        Architecture.Split('\n').ShouldContain(line =>
            line.StartsWith($"| `{parts[0]}` |", StringComparison.Ordinal) && line.Contains($"| `{parts[1]}` | {parts[2]} |", StringComparison.Ordinal), kind);
    }

    [Fact]
    public void Links_between_the_documents_lead_somewhere()
    {
        string[] documents = ["README.md", .. Repository.Files("docs", "*.md"), .. Repository.Files("library", "*.md")];
        foreach (var document in documents)
        {
            foreach (Match link in Regex.Matches(Repository.Read(document), @"(?:\]\(|src="")([^)#""\s]+)"))
            {
                if (link.Groups[1].Value.Contains("://", StringComparison.Ordinal)) continue;
                Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Groups[1].Value)).ShouldBeTrue($"{document}: {link.Groups[1].Value}");
            }
        }
    }

    [Fact]
    public void Tests_that_the_architecture_names_are_there()
    {
        var names = Repository.SourcesAndTests.SelectMany(file => file.TopLevelTypes).ToHashSet();
        Regex.Matches(Architecture, @"`(\w+(?:Tests|Contract))`").Select(match => match.Groups[1].Value).Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<Type> OptionTypes() => Types().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section", Any) is not null);

    private static IEnumerable<object> RecordKinds() => Types().Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(Any)).Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(RecordKind<>)).Select(field => field.GetValue(null)!);

    private static object Of(object kind, string property) => kind.GetType().GetProperty(property)!.GetValue(kind)!;

    private static Type[] Types() => [.. Repository.Rooms.SelectMany(room => Assembly.Load(room).GetTypes())];

    private static RootCommand Root() =>
        (RootCommand)Assembly.Load("ConductBot.Web").GetType("ConductBot.Web.Commands.CommandShell", throwOnError: true)!.GetMethod("Root", Any)!.Invoke(null, null)!;

    // "directives show --on --version": the path and its own options; what every command has is said once above the table.
    private static IEnumerable<string> CommandPaths(Command command, string path)
    {
        foreach (var below in command.Subcommands)
        {
            var name = $"{path}{below.Name}";
            if (below.Action is not null) yield return string.Join(' ', [name, .. below.Options.Where(option => option.Name is not ("--set" or "--help")).Select(option => option.Aliases.FirstOrDefault() ?? option.Name)]);
            foreach (var deeper in CommandPaths(below, $"{name} ")) yield return deeper;
        }
    }
}
