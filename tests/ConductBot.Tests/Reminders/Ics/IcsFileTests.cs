using ConductBot.Conversations;
using ConductBot.Reminders.Ics;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Ics;

public sealed class IcsFileTests
{
    private static readonly IcsFile File = new(TaskSamples.Words);

    [Fact]
    public void A_task_is_an_event_that_ends_with_its_deadline()
    {
        var lines = Read(TaskSamples.Of(new TaskAssignee.OnePerson("staff"), time: new TimeOnly(15, 0)));
        lines.ShouldBe([
            ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//ConductBot//Tasks//VI"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH"), ("BEGIN", "VEVENT"), ("UID", "task-s1.0@conductbot"), ("SEQUENCE", "3"), ("DTSTAMP", "20261123T020000Z"),
            ("LAST-MODIFIED", "20261123T020000Z"), ("DTSTART", "20261127T073000Z"), ("DTEND", "20261127T080000Z"), ("SUMMARY", "Báo cáo kết quả rà soát hồ sơ"), ("DESCRIPTION", lines.First(line => line.Name == "DESCRIPTION").Value),
            ("ORGANIZER;CN=\"Trần Văn Hậu\"", "mailto:hau.tv@so-mau.example"), ("STATUS", "CONFIRMED"), ("TRANSP", "TRANSPARENT"), ("CLASS", "PUBLIC"), ("PRIORITY", "5"), ("BEGIN", "VALARM"), ("ACTION", "DISPLAY"),
            ("DESCRIPTION", "Báo cáo kết quả rà soát hồ sơ"), ("TRIGGER", "-PT30M"), ("END", "VALARM"), ("END", "VEVENT"), ("END", "VCALENDAR"),
        ]);
        IcsReader.Text(lines, "DESCRIPTION").ShouldBe("Hạn: chậm nhất thứ Sáu, ngày 27/11/2026 lúc 15:00\nTình trạng: Chưa bắt đầu\nNgười giao: Trần Văn Hậu\nTheo mẫu số 2");
    }

    [Fact]
    public void A_deadline_without_a_time_is_the_whole_day()
    {
        var lines = Read(TaskSamples.To("staff"));
        lines.ShouldContain(("DTSTART;VALUE=DATE", "20261127"));
        lines.ShouldContain(("DTEND;VALUE=DATE", "20261128"));
        lines.ShouldContain(("TRIGGER", "PT7H30M"));
    }

    [Fact]
    public void Every_change_has_a_greater_sequence_and_the_same_name()
    {
        var task = TaskSamples.To("staff");
        TaskView[] changed = [task, task with { Task = task.Task with { Version = 4 } }, task with { Series = task.Series with { DeadlineVersion = 1 }, Task = task.Task with { Version = 4 } }];
        changed.Select(one => Read(one).First(line => line.Name == "SEQUENCE").Value).ShouldBe(["3", "4", "5"]);
        changed.Select(one => Read(one).First(line => line.Name == "UID").Value).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void What_was_cancelled_is_taken_away_and_what_is_done_rings_no_more()
    {
        var cancelled = Read(TaskSamples.To("staff", TaskState.Cancelled));
        cancelled.ShouldContain(("METHOD", "CANCEL"));
        cancelled.ShouldContain(("STATUS", "CANCELLED"));
        cancelled.ShouldNotContain(("BEGIN", "VALARM"));
        var done = Read(TaskSamples.To("staff", TaskState.Done));
        done.ShouldContain(("METHOD", "PUBLISH"));
        done.ShouldNotContain(("BEGIN", "VALARM"));
    }

    [Fact]
    public void What_somebody_set_for_oneself_is_private_and_what_is_urgent_goes_first()
    {
        Read(TaskSamples.To("staff", giver: "staff")).ShouldContain(("CLASS", "PRIVATE"));
        var task = TaskSamples.To("staff");
        Read(task with { Series = task.Series with { Urgent = true } }).ShouldContain(("PRIORITY", "1"));
        Read(TaskSamples.To("staff", giver: "gone")).ShouldContain(("ORGANIZER", "invalid:nomail"));
    }

    [Fact]
    public void Any_words_come_back_as_they_were_and_no_line_is_too_long()
    {
        string[] pieces = ["a", "Hồ sơ ", "😀", "\n", "\r\n", ";", ",", "\\", "\\n", ":", "\"", "END:VEVENT", " ", "BEGIN:VALARM\r\n", "ử", "\u0007", "\t", "{0}"];
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Elements(pieces).ListOf(60).ToArbitrary(), picked =>
        {
            var said = string.Concat(picked);
            var task = TaskSamples.To("staff");
            var lines = Read(task with { Series = task.Series with { Title = said, Detail = said } });
            var plain = string.Concat(said.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter)));
            return IcsReader.Text(lines, "SUMMARY") == plain && (plain.Length == 0 || IcsReader.Text(lines, "DESCRIPTION").EndsWith(plain, StringComparison.Ordinal))
                && lines.Count(line => line == ("END", "VEVENT")) == 1 && lines.Count(line => line == ("BEGIN", "VALARM")) == 1;
        }));
    }

    private static IReadOnlyList<(string Name, string Value)> Read(TaskView task) => IcsReader.Read(File.Of(task, Offices.Snapshot, Language.Vietnamese, TaskSamples.Now));
}
