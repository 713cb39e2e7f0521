using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Pure: an answer in words to the first doubt of a draft: "tối", "tuần sau", "ngày 25", "anh Nam phòng TCHC", "làm chung".</summary>
internal static class DoubtAnswers
{
    private static readonly string[] Morning = ["sang", "buoi sang", "morning", "am"];
    private static readonly string[] Evening = ["chieu", "toi", "buoi chieu", "buoi toi", "evening", "afternoon", "pm"];
    private static readonly string[] Today = ["hom nay", "nay", "today"];
    private static readonly string[] NextWeek = ["tuan sau", "tuan toi", "next week"];
    private static readonly string[] No = ["khong phai ngay", "khong phai", "phan so", "no", "a fraction"];
    private static readonly string[] Each = ["moi nguoi mot viec", "moi nguoi", "tung nguoi", "rieng", "one each", "each"];
    private static readonly string[] Whole = ["lam chung", "ca don vi", "chung", "mot viec chung", "ca phong", "together", "the unit"];

    public static PendingTask? Of(string said, PendingTask pending, DraftView view, DateContext context)
    {
        var folded = Folding.Of(said);
        switch (pending.Doubts[0])
        {
            case TaskDoubt.WhichMoment moment:
                return Moment(said, folded, moment) is { } at ? DoubtRule.Answer(pending, at, context) : Timed(said, pending, context);
            case TaskDoubt.WhichRepeat repeat:
                var lead = repeat.Missing switch { MissingPart.Weekday => "hàng tuần", MissingPart.DayOfMonth => "hàng tháng", _ => "hàng năm" };
                var words = int.TryParse(folded, out _) ? $"ngày {folded}" : said;
                return DateReader.Read($"{lead} {words}", context).When is DateOutcome.Repeating read
                    ? DoubtRule.With(pending with { Doubts = [.. pending.Doubts.Skip(1)], Revision = pending.Revision + 1 }, DeadlineRule.Of(read.Recurrence, read.Time ?? repeat.Time, context))
                    : null;
            case TaskDoubt.Whom whom:
                return Chosen(said, whom, view) is { } target && whom.Choices.ToList().IndexOf(target) is >= 0 and var place ? DoubtRule.Answer(pending, place, context) : null;
            case TaskDoubt.Together:
                return Each.Contains(folded, StringComparer.Ordinal) ? DoubtRule.Answer(pending, 0, context) : Whole.Contains(folded, StringComparer.Ordinal) ? DoubtRule.Answer(pending, 1, context) : null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int? Moment(string said, string folded, TaskDoubt.WhichMoment doubt)
    {
        int? Where(Func<Moment, bool> fits) => doubt.Choices.Select((choice, at) => (choice, at)).Where(one => fits(one.choice)).Select(one => (int?)one.at).FirstOrDefault();
        if (doubt.Kind == AmbiguityKind.MorningOrEvening && Morning.Contains(folded, StringComparer.Ordinal)) return Where(choice => choice.Time?.Hour < 12);
        if (doubt.Kind == AmbiguityKind.MorningOrEvening && Evening.Contains(folded, StringComparer.Ordinal)) return Where(choice => choice.Time?.Hour >= 12);
        if (doubt.Kind == AmbiguityKind.TodayOrNextWeek && Today.Contains(folded, StringComparer.Ordinal)) return 0;
        if (doubt.Kind == AmbiguityKind.TodayOrNextWeek && NextWeek.Contains(folded, StringComparer.Ordinal)) return 1;
        if (doubt.Kind == AmbiguityKind.DateOrFraction) return No.Contains(folded, StringComparer.Ordinal) ? 1 : folded is "ngay" or "la ngay" or "dung" or "phai" or "yes" || folded == Folding.Of(doubt.Said) || folded == $"ngay {Folding.Of(doubt.Said)}" ? 0 : null;
        return null;
    }

    private static PendingTask? Timed(string said, PendingTask pending, DateContext context)
    {
        var reading = DateReader.Read(said, context);
        return reading.When is { } when && reading.Rest.Length == 0 ? DoubtRule.With(pending with { Doubts = [.. pending.Doubts.Skip(1)], Revision = pending.Revision + 1 }, DeadlineRule.Of(when, said, context)) : null;
    }

    // Among the candidates alone a word more is enough.
    private static TaskAssignee? Chosen(string said, TaskDoubt.Whom whom, DraftView view)
    {
        var all = view.Asking.Organization;
        var few = new OrganizationSnapshot(0, all.Units, [.. whom.Choices.OfType<TaskAssignee.OnePerson>().Select(one => all.Person(one.Id)).OfType<Person>()]);
        return new OrganizationLookup(new Asking(few, few.People.Count > 0 ? few.People[0] : null, view.Asking.Day), LookupScope.Anybody).Find(said) switch
        {
            LookupOutcome.Found { Target: LookupTarget.OnePerson one } => new TaskAssignee.OnePerson(one.Person.Id),
            LookupOutcome.Found { Target: LookupTarget.OneUnit one } => new TaskAssignee.WholeUnit(one.Unit.Id),
            _ => null,
        };
    }
}
