using ConductBot.Answers.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Text;

public class TelexTests
{
    [Theory]
    [InlineData("dduwowcj", "được")]
    [InlineData("d9u7o7c5", "được")]
    [InlineData("d9uo7c5", "được")]
    [InlineData("ddi", "đi")]
    [InlineData("d9i", "đi")]
    [InlineData("dd", "đ")]
    [InlineData("uoongs", "uống")]
    [InlineData("uo6ng1", "uống")]
    [InlineData("lamf", "làm")]
    [InlineData("lam2", "làm")]
    [InlineData("vieejc", "việc")]
    [InlineData("viec65", "việc")]
    [InlineData("vie65c", "việc")]
    [InlineData("tieesp", "tiếp")]
    [InlineData("khachs", "khách")]
    [InlineData("truaw", "trưa")]
    [InlineData("trwa", "trưa")]
    [InlineData("chuwa", "chưa")]
    [InlineData("nhwng", "nhưng")]
    [InlineData("nhuwngx", "những")]
    [InlineData("hocj", "học")]
    [InlineData("hopj", "họp")]
    [InlineData("muoons", "muốn")]
    [InlineData("nghir", "nghỉ")]
    [InlineData("nghi3", "nghỉ")]
    [InlineData("baos", "báo")]
    [InlineData("thij", "thị")]
    [InlineData("khoong", "không")]
    [InlineData("giwof", "giờ")]
    [InlineData("gif", "gì")]
    [InlineData("ruowuj", "rượu")]
    [InlineData("ruwowuj", "rượu")]
    [InlineData("suwr", "sử")]
    [InlineData("uyr", "ủy")]
    [InlineData("nguwowif", "người")]
    [InlineData("ngwowif", "người")]
    [InlineData("hoaf", "hòa")]
    [InlineData("giaays", "giấy")]
    [InlineData("quaanf", "quần")]
    [InlineData("truong72", "trường")]
    [InlineData("tru7o7ng2", "trường")]
    [InlineData("quoocs", "quốc")]
    [InlineData("dan6", "dân")]
    [InlineData("cuar", "của")]
    public void Keystrokes_become_the_syllable_that_was_meant(string typed, string meant) => Syllable.Exact(Telex.Undo(typed)!).ShouldBe(Syllable.Exact(meant));

    [Theory]
    [InlineData("toi")]
    [InlineData("muộn")]
    [InlineData("ko")]
    [InlineData("xuong")]
    [InlineData("x")]
    [InlineData("w")]
    [InlineData("")]
    [InlineData("abcdefghijklmnop")]
    public void A_token_without_keystrokes_is_left_alone(string token) => Telex.Undo(token).ShouldBeNull();

    [Fact]
    public void Any_token_is_read_without_fault()
    {
        var keys = Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789ăâđêôơưáà\u0301".ToCharArray()).ListOf().Select(list => new string([.. list]));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(keys.ToArbitrary(), token => Telex.Undo(token) is null or { Length: > 0 }));
    }

    [Fact]
    public void A_syllable_that_was_undone_has_no_keystroke_left()
    {
        foreach (var typed in new[] { "dduwowcj", "uoongs", "vieejc", "nguwowif", "tru7o7ng2", "giaays", "nghir" }) Telex.Undo(Telex.Undo(typed)!).ShouldBeNull(typed);
    }
}
