using ConductBot.Directives;
using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Directives;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Forms;

public sealed class FormReaderTests
{
    private const string Good = """
        id: small
        title: { vi: "Nhỏ", en: "Small" }
        basis: [10-CT-CTUBND#2.b]
        phrases: [nhỏ]
        receiver: unit-head
        confidentiality: unit-managers
        kept_days: 90
        fields:
          - id: what
            kind: choice
            required: yes
            label: { vi: "Việc", en: "What" }
            options:
              - { id: one, label: { vi: "Một", en: "One" } }
              - { id: two, label: { vi: "Hai", en: "Two" } }
          - id: from
            kind: date
            min: -3
            max: 3
            label: { vi: "Từ", en: "From" }
            when: { field: what, is: [two] }
        """;

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(ShippedTexts.Folder, "forms"), "*.yaml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_form_is_whole_and_rests_on_clauses_of_the_library(string file)
    {
        var reading = FormReader.Read(file, File.ReadAllText(Path.Combine(ShippedTexts.Folder, "forms", file)));
        reading.Faults.ShouldBeEmpty();
        foreach (var clause in reading.Form!.Basis.Concat(reading.Form.Draft is { } draft ? [draft.Basis] : [])) (ShippedTexts.Library.Find(clause.Directive)?.Find(clause.Path)).ShouldNotBeNull(clause.ToString());
    }

    [Fact]
    public void The_forms_of_the_directives_are_shipped() =>
        Shipped.Select(row => row.Data).ShouldBe(["di-tre.yaml", "hop-thay.yaml", "tiep-khach.yaml", "bao-chi.yaml", "ho-so-tre.yaml", "phan-anh.yaml", "vi-pham.yaml", "viec-xong.yaml"], ignoreOrder: true);

    [Fact]
    public void A_form_is_read_as_its_file_has_it()
    {
        var form = FormReader.Read("small.yaml", Good).Form.ShouldNotBeNull();
        form.Basis.ShouldBe([new ClauseId("10-CT-CTUBND", "2.b")]);
        form.KeptDays.ShouldBe(90);
        form.Fields.Select(field => (field.Id, field.Kind, field.Required)).ShouldBe([("what", FieldKind.Choice, true), ("from", FieldKind.Date, false)]);
        form.Fields[0].Question.Vietnamese.ShouldBe("Việc");
        form.Fields[1].When!.Values.ShouldBe(["two"]);
    }

    [Fact]
    public void Another_text_is_another_version() =>
        FormReader.Read("small.yaml", Good + "\n# changed").Form!.Version.ShouldNotBe(FormReader.Read("small.yaml", Good).Form!.Version);

    [Theory]
    [InlineData("kept_days: 90", "kept_days: 9", 7, "30 to 3650")]
    [InlineData("kept_days: 90", "", 1, "'kept_days' is missing")]
    [InlineData("receiver: unit-head", "receiver: boss", 5, "unit-head, role")]
    [InlineData("receiver: unit-head", "reciever: unit-head", 5, "'reciever' is unknown here")]
    [InlineData("id: small", "id: Small", 1, "lower-case letters")]
    [InlineData("id: small", "id: other", 1, "rename the file to 'other.yaml'")]
    [InlineData("basis: [10-CT-CTUBND#2.b]", "basis: [10-CT-CTUBND]", 1, "such as 7-CT-ABC#2.b")]
    [InlineData("title: { vi: \"Nhỏ\", en: \"Small\" }", "title: { vi: \"Nhỏ\" }", 2, "'en' is missing")]
    [InlineData("kind: choice", "kind: pick", 10, "'kind' is one of line, text")]
    [InlineData("required: yes", "required: maybe", 11, "yes or no")]
    [InlineData("- { id: two, label: { vi: \"Hai\", en: \"Two\" } }", "- { id: one, label: { vi: \"Hai\", en: \"Two\" } }", 9, "the same 'id'")]
    [InlineData("min: -3", "min: 5", 16, "greater than 'max'")]
    [InlineData("is: [two]", "is: [three]", 1, "'three'")]
    [InlineData("field: what, is", "field: when, is", 1, "no choice or yes-no field before it")]
    [InlineData("confidentiality: unit-managers", "confidentiality: unit-managers\nanonymous: yes", 1, "named-receiver")]
    [InlineData("confidentiality: unit-managers", "confidentiality: receivers", 1, "Write 'receiver: role'")]
    [InlineData("title: {", "title: {{", 2, "this is no YAML")]
    public void A_mistake_is_named_with_its_line_and_what_to_do(string right, string wrong, int line, string reason)
    {
        var reading = FormReader.Read("small.yaml", Good.Replace(right, wrong, StringComparison.Ordinal));
        reading.Form.ShouldBeNull();
        reading.Faults.ShouldContain(fault => fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal), string.Join('\n', reading.Faults));
    }

    [Fact]
    public void No_file_however_broken_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
            Gen.Zip(Gen.Choose(0, Good.Length - 1), Gen.Elements("", "{", "[", "\t", "- ", "\"", "*", "&a", ": ", "\n", "%", "\0", "é", "!!int ")).ToArbitrary(),
            cut =>
            {
                var reading = FormReader.Read("small.yaml", Good[..cut.Item1] + cut.Item2 + Good[cut.Item1..]);
                return reading.Form is null == reading.Faults.Count > 0;
            }));

    [Fact]
    public void All_mistakes_are_named_at_once() =>
        FormReader.Read("small.yaml", Good.Replace("kept_days: 90", "kept_days: 9", StringComparison.Ordinal).Replace("kind: choice", "kind: pick", StringComparison.Ordinal)).Faults.Count.ShouldBeGreaterThan(1);
}
