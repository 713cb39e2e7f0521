using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>A report that was corrected as often as one may be, through the real turn pipeline.</summary>
public sealed class ManyCorrectionsTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();

    public ManyCorrectionsTests() => _office.Organize(new Broadcasts.Office().Current);

    [Fact]
    public async Task Whoever_corrects_too_often_is_told_what_to_do_instead_before_typing_and_when_the_form_was_open_already()
    {
        (string, string)[] late = [("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "30"), ("f-reason", "Kẹt phà")];
        await _office.SayAsync("staff", "báo cáo đi trễ");
        await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.File, late);
        var receipt = _office.LastCard!;
        await _office.PressAsync("staff", receipt, ReportVerbs.Correct);
        var form = _office.LastCard!;
        for (var time = 1; time <= ReportDesk.MostCorrections; time++)
        {
            await _office.SayAsync("staff", "TB-2026-000001");
            await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct);
            (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Save, [.. late[..3], ("f-reason", $"Kẹt phà {time}")])).ShouldContain($"Kẹt phà {time}");
        }

        await _office.SayAsync("staff", "TB-2026-000001");
        foreach (var said in (string[])[await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct), await _office.PressAsync("staff", form, ReportVerbs.Save, late)])
        {
            said.ShouldContain("đã được sửa 20 lần");
            said.ShouldContain("rút lại báo cáo này rồi gửi báo cáo mới");
        }

        await _office.SayAsync("staff", "English");
        await _office.SayAsync("staff", "TB-2026-000001");
        (await _office.PressAsync("staff", _office.LastCard!, ReportVerbs.Correct)).ShouldContain("please withdraw it and file a new one");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
