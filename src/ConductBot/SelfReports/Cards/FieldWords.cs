using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Cards;

/// <summary>Says what stands in a field, and what is wrong with it.</summary>
internal static class FieldWords
{
    /// <summary>What a field was filled with.</summary>
    public static string Of(FormField field, FieldValue value, (ReportTexts Text, Language Language) at) =>
        value is FieldValue.Option option && field.Options.FirstOrDefault(one => one.Id == option.Id) is { } chosen ? chosen.Label[at.Language] : Of(value, null, at);

    /// <summary>What a field of a filed report was filled with.</summary>
    public static string Of(FiledField field, (ReportTexts Text, Language Language) at) => Of(field.Value, field.Option, at);

    /// <summary>A day as it is written.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>What is wrong, and what to do.</summary>
    public static string Of(FormProblem problem, IReadOnlyList<FormField> fields, (ReportTexts Text, Language Language, DateOnly Today) at)
    {
        if (problem.Check is { } check) return check.Message[at.Language];
        var field = fields.FirstOrDefault(one => one.Id == problem.Field);
        var label = field?.Label[at.Language] ?? at.Text.Words;
        return problem.Fault switch
        {
            FieldFault.Missing => Format(at.Text.FieldMissing, label),
            FieldFault.TooLong => Format(at.Text.FieldTooLong, label, field?.Characters ?? 2000),
            FieldFault.NoDay => Format(at.Text.FieldNoDay, label),
            FieldFault.TooEarly => Format(at.Text.FieldTooEarly, label, Day(at.Today.AddDays(field?.Min ?? 0))),
            FieldFault.TooLate => Format(at.Text.FieldTooLate, label, Day(at.Today.AddDays(field?.Max ?? 0))),
            FieldFault.NoTime => Format(at.Text.FieldNoTime, label),
            FieldFault.NoNumber => Format(at.Text.FieldNoNumber, label),
            FieldFault.OutOfRange => Format(at.Text.FieldOutOfRange, label, field?.Min ?? 0, field?.Max ?? 0),
            FieldFault.NoOption => Format(at.Text.FieldNoOption, label),
            FieldFault.NoYesNo => Format(at.Text.FieldNoYesNo, label),
            _ => throw new UnreachableException(),
        };
    }

    private static string Of(FieldValue value, FormText? option, (ReportTexts Text, Language Language) at) => value switch
    {
        FieldValue.Words words => words.Text,
        FieldValue.Day day => Day(day.Date),
        FieldValue.TimeOfDay time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        FieldValue.Whole whole => whole.Number.ToString(CultureInfo.InvariantCulture),
        FieldValue.Option chosen => option?[at.Language] ?? chosen.Id,
        FieldValue.YesNo answer => answer.Yes ? at.Text.Yes : at.Text.No,
        FieldValue.Somebody somebody => somebody.Name,
        _ => throw new UnreachableException(),
    };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
