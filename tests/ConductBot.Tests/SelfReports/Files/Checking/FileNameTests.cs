using FsCheck;
using FsCheck.Fluent;
using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.Tests.SelfReports.Files.Checking;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Giấy mời họp.pdf", "Giấy mời họp.pdf")]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData(@"C:\Users\lan\IMG.JPG", "IMG.jpg")]
    [InlineData("<script>alert(1)</script>.png", "script_.png")]
    [InlineData("\"><img src=x onerror=alert(1)>.jpg", "___img src_x onerror_alert(1)_.jpg")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie_ x_1.jpg")]
    [InlineData("=cmd|' /C calc'!A0.xlsx", "C calc__A0.xlsx")]
    [InlineData("con.jpg", "_con.jpg")]
    [InlineData("   . .jpg", "jpg")]
    [InlineData("", "tep")]
    [InlineData(null, "tep")]
    [InlineData("..", "tep")]
    public void A_name_is_safe_to_show_and_to_save_under(string? name, string clean) => FileName.Clean(name).ShouldBe(clean);

    [Fact]
    public void A_long_name_keeps_its_ending() => FileName.Clean(new string('ơ', 300) + ".jpeg").ShouldBe(new string('ơ', 95) + ".jpeg");

    [Fact]
    public void Any_name_is_clean_after_one_cleaning() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), name =>
    {
        var clean = FileName.Clean(name);
        return clean.Length is > 0 and <= FileRules.NameCharacters && FileName.Clean(clean) == clean && !clean.Any(letter => char.IsControl(letter) || "/\\<>:\"|?*".Contains(letter));
    }));
}
