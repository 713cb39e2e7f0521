using System.Diagnostics;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Cards;

/// <summary>Reads what was typed into a form. What is of the wrong kind is kept as words, which the form's check then names.</summary>
internal static class FieldInputs
{
    public static Dictionary<string, FieldValue> Read(ReportForm form, PressData data, Asking asking)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (Value(field, data, asking) is { } value) values[field.Id] = value;
        }

        return values;
    }

    /// <summary>What stands in a form that is opened empty.</summary>
    public static Dictionary<string, FieldValue> Defaults(ReportForm form, Asking asking, TimeOnly now)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            FieldValue? value = (field.Default, field.Kind) switch
            {
                (FieldDefault.Now, FieldKind.Date) => new FieldValue.Day(asking.Day),
                (FieldDefault.Now, FieldKind.Time) => new FieldValue.TimeOfDay(now),
                (FieldDefault.UnitHead, _) when asking.Asker is { } asker && asking.Organization.ManagerOf(asker.Id, asking.Day) is { } head => new FieldValue.Somebody(head.Id, head.Name),
                _ => null,
            };
            if (value is not null) values[field.Id] = value;
        }

        return values;
    }

    private static FieldValue? Value(FormField field, PressData data, Asking asking)
    {
        var id = ReportVerbs.Input(field.Id);
        if (field.Kind == FieldKind.Number && data.Number(id) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue) return new FieldValue.Whole((int)number);
        if (data.Text(id) is not { } text) return null;
        return field.Kind switch
        {
            FieldKind.Line => new FieldValue.Words(TypedText.Line(text)),
            FieldKind.Text => new FieldValue.Words(TypedText.Lines(text)),
            FieldKind.Date => data.Date(id) is { } day ? new FieldValue.Day(day) : new FieldValue.Words(text),
            FieldKind.Time => data.Time(id) is { } time ? new FieldValue.TimeOfDay(time) : new FieldValue.Words(text),
            FieldKind.Number => new FieldValue.Words(text),
            FieldKind.Choice => new FieldValue.Option(text),
            FieldKind.YesNo => text is "yes" or "no" ? new FieldValue.YesNo(text == "yes") : new FieldValue.Words(text),
            FieldKind.Person => Person(TypedText.Line(text), asking),
            _ => throw new UnreachableException(),
        };
    }

    // Somebody from elsewhere is named by words alone.
    private static FieldValue.Somebody Person(string text, Asking asking) =>
        new OrganizationLookup(asking, LookupScope.Anybody).Find(text) is LookupOutcome.Found { Target: LookupTarget.OnePerson one } ? new FieldValue.Somebody(one.Person.Id, one.Person.Name) : new FieldValue.Somebody(null, text);
}
