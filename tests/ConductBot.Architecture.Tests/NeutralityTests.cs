using System.Text.RegularExpressions;

namespace ConductBot.Architecture.Tests;

/// <summary>The directives are data: no code knows one of them, or where the program is built.</summary>
public sealed partial class NeutralityTests
{
    [Fact]
    public void No_code_names_one_of_the_shipped_texts()
    {
        var names = Repository.Files("library/owner", "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).ToArray();
        names.Length.ShouldBeGreaterThanOrEqualTo(6);
        Repository.Sources.Where(file => names.Any(name => file.Code.Contains(name, StringComparison.OrdinalIgnoreCase)) || Numbers().IsMatch(file.Code))
            .Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void No_user_facing_text_names_one_of_the_shipped_texts() =>
        Repository.Files("src", "*.json").Concat(Repository.Files("src", "*.js")).Where(path => Numbers().IsMatch(Repository.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("if (id == \"10-CT-CTUBND\")", true)]
    [InlineData("Chỉ thị 10/CT-CTUBND", true)]
    [InlineData("\"24-CT/TU\"", true)]
    [InlineData("case \"510/UBND-TH\":", true)]
    [InlineData("StartsWith(\"968/CĐ-TTg\")", true)]
    [InlineData("\"1234-UBND\" and 2842 bytes", false)]
    public void A_number_of_a_shipped_text_is_recognised_in_any_writing(string code, bool found) => Numbers().IsMatch(code).ShouldBe(found);

    [Fact]
    public void No_source_names_a_place_on_somebody_s_machine() =>
        Repository.Files("src", "*").Where(path => !path.EndsWith(".svg", StringComparison.Ordinal) && MachinePath().IsMatch(Repository.Read(path))).ShouldBeEmpty();

    [GeneratedRegex(@"\b10[-/]\s?CT-?CTUBND|\b24-?[-/]?CT[-/]TU\b|\b510[-/]UBND|\b2842[-/]UBND|\b968[-/]C[DĐ]|\bCT-TU-2023\b|\b23-CT/TU\b", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\w:./-])/(?:work|tmp|root|home|Users|mnt|opt)/|\b[A-Z]:\\(?:Users|work|temp)", RegexOptions.None)]
    private static partial Regex MachinePath();
}
