using System.Security.Cryptography;
using System.Text;
using ConductBot.Directives;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Talk;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ConductBot.SelfReports.Forms;

/// <summary>Reads a form's file. Whatever is not understood is a fault with its line; a form with a fault is no form.</summary>
public static class FormReader
{
    private const int MostFields = 12;
    private const int MostOptions = 12;
    private const int LineCharacters = 200;
    private const int TextCharacters = 2000;
    private const int DaysBack = 3660;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name, such as <c>di-tre.yaml</c>: the form's id and the ending.</param>
    /// <param name="text">Its text.</param>
    public static FormReading Read(string file, string text)
    {
        var faults = new FormFaults(file);
        var form = Root(text, faults) is { } root ? Form(root, file, text) : null;
        return faults.Found.Count > 0 ? new FormReading(null, faults.Found) : new FormReading(form, []);
    }

    private static FormNode? Root(string text, FormFaults faults)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException problem)
        {
            faults.Add((int)problem.Start.Line, $"this is no YAML: {problem.InnerException?.Message ?? problem.Message}");
            return null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // What the parser has no words for, such as "{{": it stopped after this.
            faults.Add((int)(parser.Current?.End.Line ?? 1), "this is no YAML from here on. Look for a bracket or a quotation mark that is not closed.");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new FormNode(root, faults);
        faults.Add(1, "a form's file is one YAML document with the keys id, title, basis, receiver, …");
        return null;
    }

    private static ReportForm Form(FormNode root, string file, string text)
    {
        var id = root.Needed("id") ?? "";
        if (id.Length > 0 && !IsId(id)) root.Wrong($"'id' has 1 to 40 lower-case letters, digits and '-'; '{id}' does not.");
        if (id.Length > 0 && !string.Equals(Path.GetFileNameWithoutExtension(file), id, StringComparison.Ordinal)) root.Wrong($"'id' is the file's name: rename the file to '{id}.yaml' or the form to '{Path.GetFileNameWithoutExtension(file)}'.");
        var fields = root.Parts("fields").Select(Field).ToArray();
        var form = new ReportForm
        {
            Id = id,
            Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)),
            Title = root.NeededText("title"),
            Intro = root.Text("intro") ?? new FormText("", ""),
            Basis = Basis(root, "basis"),
            Receiver = NeededName<FormReceiver>(root, "receiver"),
            Confidentiality = NeededName<ReportConfidentiality>(root, "confidentiality"),
            Anonymous = root.Flag("anonymous"),
            Attachments = root.Flag("attachments"),
            Erasable = root.Flag("erasable"),
            Oneself = root.Flag("oneself"),
            Phrases = root.Words("phrases"),
            KeptDays = NeededNumber(root, "kept_days", 30, 3650),
            Fields = fields,
            Checks = [.. root.Parts("checks").Select(part => Check(part, fields))],
            FollowUp = root.Part("follow_up") is { } later ? FollowUp(later, fields) : null,
            Draft = root.Part("draft") is { } draft ? Draft(draft, fields) : null,
        };
        if (fields.Length is 0 or > MostFields) root.Wrong($"'fields' has 1 to {MostFields} fields.");
        if (form.Phrases.Count == 0) root.Wrong("'phrases' lists what people write when they mean this form: [đi trễ, về sớm].");
        foreach (var phrase in form.Phrases.Where(phrase => ReportPhrase.Parse(phrase) is null)) root.Wrong($"a phrase has words, '(one|another)' and '…' between words for a few that may stand there; '{phrase}' is none.");
        if (form.Basis.Count == 0) root.Wrong("'basis' names at least one clause, such as 7-CT-ABC#2.b.");
        if (form is { Anonymous: true, Confidentiality: not ReportConfidentiality.NamedReceiver }) root.Wrong("a form that may be filed without a name has 'confidentiality: named-receiver'.");
        if (form is { Receiver: FormReceiver.UnitHead, Confidentiality: not ReportConfidentiality.UnitManagers }) root.Wrong("'receiver: unit-head' goes with 'confidentiality: unit-managers': otherwise the head could not read what they get. Write 'receiver: role'.");
        Order(fields, root);
        root.NoOthers();
        return form;
    }

    private static FormField Field(FormNode part)
    {
        var id = part.Needed("id") ?? "";
        if (id.Length > 0 && !IsId(id)) part.Wrong($"a field's 'id' has 1 to 40 lower-case letters, digits and '-'; '{id}' does not.");
        var kind = NeededName<FieldKind>(part, "kind");
        var label = part.NeededText("label");
        var options = part.Parts("options").Select(Option).ToArray();
        var most = kind == FieldKind.Line ? LineCharacters : TextCharacters;
        var written = kind is FieldKind.Line or FieldKind.Text;
        var ranged = kind is FieldKind.Number or FieldKind.Date;
        var field = new FormField
        {
            Id = id,
            Kind = kind,
            Label = label,
            Question = part.Text("question") ?? label,
            Required = part.Flag("required"),
            Characters = written ? part.Number("characters", 1, most) ?? most : kind == FieldKind.Person ? LineCharacters : 0,
            Min = ranged ? part.Number("min", kind == FieldKind.Date ? -DaysBack : 0, 1_000_000) : null,
            Max = ranged ? part.Number("max", kind == FieldKind.Date ? -DaysBack : 0, 1_000_000) : null,
            Options = options,
            After = kind is FieldKind.Line or FieldKind.Text ? part.Words("after") : [],
            Units = kind == FieldKind.Number ? part.Numbers("units") : new Dictionary<string, int>(),
            When = part.Part("when") is { } when ? Condition(when) : null,
            Default = part.Name<FieldDefault>("default") ?? FieldDefault.None,
        };
        if (field.Min > field.Max) part.Wrong("'min' is greater than 'max'.");
        if (kind == FieldKind.Choice ? options.Length is < 2 or > MostOptions : options.Length > 0) part.Wrong($"a choice has 2 to {MostOptions} 'options', another field none.");
        if (options.DistinctBy(option => option.Id).Count() < options.Length) part.Wrong("two options have the same 'id'.");
        if (field.Default == FieldDefault.Now && kind is not (FieldKind.Date or FieldKind.Time)) part.Wrong("'default: now' is for a date or a time.");
        if (field.Default == FieldDefault.UnitHead && kind != FieldKind.Person) part.Wrong("'default: unit-head' is for a person.");
        part.NoOthers();
        return field;
    }

    private static FieldOption Option(FormNode part)
    {
        var id = part.Needed("id") ?? "";
        if (id.Length > 0 && !IsId(id)) part.Wrong($"an option's 'id' has 1 to 40 lower-case letters, digits and '-'; '{id}' does not.");
        var option = new FieldOption(id, part.NeededText("label"), part.Words("words"));
        part.NoOthers();
        return option;
    }

    private static FieldCondition Condition(FormNode part)
    {
        var condition = new FieldCondition(part.Needed("field") ?? "", part.Words("is"));
        if (condition.Values.Count == 0) part.Wrong("'is' lists the values with which the field is asked: [late, early].");
        part.NoOthers();
        return condition;
    }

    private static FormCheck Check(FormNode part, IReadOnlyList<FormField> fields)
    {
        var check = new FormCheck(part.Needed("first") ?? "", part.Needed("not_after") ?? "", part.NeededText("message"));
        var kinds = new[] { check.First, check.Second }.Select(id => fields.FirstOrDefault(field => field.Id == id)?.Kind).ToArray();
        if (kinds[0] is not (FieldKind.Date or FieldKind.Time) || kinds[0] != kinds[1]) part.Wrong("a check compares two dates or two times: 'first' and 'not_after' are ids of such fields.");
        part.NoOthers();
        return check;
    }

    private static FormFollowUp FollowUp(FormNode part, IReadOnlyList<FormField> fields)
    {
        var later = new FormFollowUp(part.Needed("field") ?? "", part.NeededText("question"), part.NeededText("note"));
        if (fields.FirstOrDefault(field => field.Id == later.Field)?.Kind != FieldKind.Date) part.Wrong("'field' is the id of a date field, after which the follow-up is due.");
        part.NoOthers();
        return later;
    }

    private static FormDraft Draft(FormNode part, IReadOnlyList<FormField> fields)
    {
        var basis = Basis(part, "basis");
        if (basis.Count != 1) part.Wrong("a draft has one clause as its 'basis'.");
        var draft = new FormDraft(basis.FirstOrDefault(), part.NeededText("title"), part.NeededText("body"));
        foreach (var gap in Gaps(draft.Body.Vietnamese).Concat(Gaps(draft.Body.English)).Distinct())
        {
            if (fields.All(field => field.Id != gap)) part.Wrong($"the draft's body has {{{gap}}}, which is no field.");
        }

        part.NoOthers();
        return draft;
    }

    // What a field depends on stands before it: the text conversation asks in order.
    private static void Order(IReadOnlyList<FormField> fields, FormNode root)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            var field = fields[at];
            if (fields.Take(at).Any(earlier => earlier.Id == field.Id)) root.Wrong($"two fields have the id '{field.Id}'.");
            if (field.When is not { } when) continue;
            var on = fields.Take(at).FirstOrDefault(earlier => earlier.Id == when.Field);
            IReadOnlyList<string> values = on?.Kind switch
            {
                FieldKind.Choice => [.. on.Options.Select(option => option.Id)],
                FieldKind.YesNo => ["yes", "no"],
                _ => [],
            };
            if (values.Count == 0) root.Wrong($"'when' of '{field.Id}' names '{when.Field}', which is no choice or yes-no field before it.");
            else if (when.Values.Except(values).FirstOrDefault() is { } unknown) root.Wrong($"'when' of '{field.Id}' has the value '{unknown}', which '{when.Field}' can't have: {string.Join(", ", values)}.");
        }
    }

    private static IReadOnlyList<ClauseId> Basis(FormNode part, string key)
    {
        var clauses = new List<ClauseId>();
        foreach (var word in part.Words(key))
        {
            var hash = word.IndexOf('#', StringComparison.Ordinal);
            if (hash > 0 && hash < word.Length - 1) clauses.Add(new ClauseId(word[..hash], word[(hash + 1)..]));
            else part.Wrong($"'{key}' lists clauses such as 7-CT-ABC#2.b; '{word}' is none.");
        }

        return clauses;
    }

    private static T NeededName<T>(FormNode part, string key)
        where T : struct, Enum
    {
        if (!part.Has(key)) part.Wrong($"'{key}' is missing.");
        return part.Name<T>(key) ?? default;
    }

    private static int NeededNumber(FormNode part, string key, int least, int most)
    {
        if (!part.Has(key)) part.Wrong($"'{key}' is missing.");
        return part.Number(key, least, most) ?? least;
    }

    private static IEnumerable<string> Gaps(string text)
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            if (text.IndexOf('}', at) is var end && end > at) yield return text[(at + 1)..end];
        }
    }

    private static bool IsId(string text) => text is { Length: <= 40 } && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
