using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConductBot.Architecture.Tests;

public sealed class BuildTests
{
    [Fact]
    public void Every_project_refuses_the_banned_symbols()
    {
        var build = XDocument.Parse(Repository.Read("Directory.Build.props"));
        build.Descendants("PackageReference").ShouldContain(package => (string?)package.Attribute("Include") == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        var lists = build.Descendants("AdditionalFiles").Select(file => ((string)file.Attribute("Include")!).Split(')')[^1]).ToArray();
        lists.ShouldBe(["BannedSymbols.txt", "BannedSymbols.Product.txt"], ignoreOrder: true);
        lists.ShouldAllBe(list => File.Exists(Path.Combine(Repository.Root, list)));
    }

    [Theory]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.DateTimeOffset.UtcNow;")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32);")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result;")]
    [InlineData("M:System.String.GetHashCode;")]
    public void What_the_style_bans_is_on_the_list(string symbol) => Repository.Read("BannedSymbols.txt").ShouldContain(symbol);

    [Fact]
    public void Nobody_switches_a_warning_off() =>
        Repository.Sources.Where(file => file.Code.Contains("#pragma warning disable", StringComparison.Ordinal) || file.Code.Contains("SuppressMessage", StringComparison.Ordinal))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void A_package_s_version_stands_in_one_place()
    {
        var central = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!).ToArray();
        central.ShouldBeUnique();
        foreach (var path in Repository.Projects.Append("Directory.Build.props").Append("tests/Directory.Build.props"))
        {
            foreach (var package in XDocument.Parse(Repository.Read(path)).Descendants("PackageReference"))
            {
                package.Attributes().Select(attribute => attribute.Name.LocalName).ShouldNotContain(name => name == "Version" || name == "VersionOverride", path);
                package.Elements("Version").ShouldBeEmpty(path);
                central.ShouldContain((string)package.Attribute("Include")!, path);
            }
        }
    }

    [Fact]
    public void Versions_are_pinned() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Version")!)
            .ShouldAllBe(version => Regex.IsMatch(version, @"^\d+(\.\d+){1,3}(-[\w.]+)?$"));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("ConductBot.sln").Replace('\\', '/');
        Repository.Projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
