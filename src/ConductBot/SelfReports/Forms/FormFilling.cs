using System.Diagnostics;

namespace ConductBot.SelfReports.Forms;

/// <summary>Which fields of a form are asked, and what is wrong with what they were filled with. Pure: what a client checked is checked again here.</summary>
public static class FormFilling
{
    /// <summary>The fields that are asked, given what was filled in so far: one whose condition is not met is not asked.</summary>
    public static IReadOnlyList<FormField> Asked(ReportForm form, IReadOnlyDictionary<string, FieldValue> values)
    {
        var asked = new List<FormField>();
        foreach (var field in form.Fields)
        {
            if (field.When is not { } when || (asked.Any(earlier => earlier.Id == when.Field) && values.TryGetValue(when.Field, out var value) && Holds(when, value))) asked.Add(field);
        }

        return asked;
    }

    /// <summary>What is filled in and asked; the rest is forgotten.</summary>
    public static IReadOnlyDictionary<string, FieldValue> Kept(ReportForm form, IReadOnlyDictionary<string, FieldValue> values) =>
        Asked(form, values).Where(field => values.ContainsKey(field.Id)).ToDictionary(field => field.Id, field => values[field.Id], StringComparer.Ordinal);

    /// <summary>All that is wrong, in order of the fields; empty for a form that may be filed.</summary>
    public static IReadOnlyList<FormProblem> Problems(ReportForm form, IReadOnlyDictionary<string, FieldValue> values, DateOnly today)
    {
        var problems = new List<FormProblem>();
        var asked = Asked(form, values);
        foreach (var field in asked)
        {
            if (!values.TryGetValue(field.Id, out var value))
            {
                if (field.Required) problems.Add(new FormProblem(field.Id, FieldFault.Missing));
            }
            else if (FaultOf(field, value, today) is { } fault)
            {
                problems.Add(new FormProblem(field.Id, fault));
            }
        }

        foreach (var check in form.Checks)
        {
            if (asked.All(field => field.Id != check.Second) || !values.TryGetValue(check.First, out var first) || !values.TryGetValue(check.Second, out var second)) continue;
            var holds = (first, second) switch
            {
                (FieldValue.Day one, FieldValue.Day other) => one.Date <= other.Date,
                (FieldValue.TimeOfDay one, FieldValue.TimeOfDay other) => one.Time <= other.Time,
                _ => true,
            };
            if (!holds) problems.Add(new FormProblem(check.Second, FieldFault.Contradicts, check));
        }

        return problems;
    }

    /// <summary>What is wrong with the value of one field; null when nothing is.</summary>
    public static FieldFault? FaultOf(FormField field, FieldValue value, DateOnly today) => (field.Kind, value) switch
    {
        (FieldKind.Line or FieldKind.Text, FieldValue.Words words) => Words(field, words.Text),
        (FieldKind.Person, FieldValue.Somebody somebody) => Words(field, somebody.Name),
        (FieldKind.Date, FieldValue.Day day) => day.Date.DayNumber - today.DayNumber is var days && days < field.Min ? FieldFault.TooEarly : days > field.Max ? FieldFault.TooLate : null,
        (FieldKind.Time, FieldValue.TimeOfDay) => null,
        (FieldKind.Number, FieldValue.Whole whole) => whole.Number < field.Min || whole.Number > field.Max ? FieldFault.OutOfRange : null,
        (FieldKind.Choice, FieldValue.Option option) => field.Options.Any(one => one.Id == option.Id) ? null : FieldFault.NoOption,
        (FieldKind.YesNo, FieldValue.YesNo) => null,
        (FieldKind.Line or FieldKind.Text or FieldKind.Person, _) => FieldFault.Missing,
        (FieldKind.Date, _) => FieldFault.NoDay,
        (FieldKind.Time, _) => FieldFault.NoTime,
        (FieldKind.Number, _) => FieldFault.NoNumber,
        (FieldKind.Choice, _) => FieldFault.NoOption,
        (FieldKind.YesNo, _) => FieldFault.NoYesNo,
        _ => throw new UnreachableException(),
    };

    private static FieldFault? Words(FormField field, string text) =>
        string.IsNullOrWhiteSpace(text) ? FieldFault.Missing : text.Length > field.Characters ? FieldFault.TooLong : null;

    private static bool Holds(FieldCondition when, FieldValue value) => value switch
    {
        FieldValue.Option option => when.Values.Contains(option.Id, StringComparer.Ordinal),
        FieldValue.YesNo answer => when.Values.Contains(answer.Yes ? "yes" : "no", StringComparer.Ordinal),
        _ => false,
    };
}
