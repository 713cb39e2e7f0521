using ConductBot.Directives;
using ConductBot.Directives.Changes;
using ConductBot.Directives.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Directives.Changes;

public class DirectiveDiffTests
{
    private static readonly Directive Base = ShippedTexts.Directive("10-CT-CTUBND");

    [Fact]
    public void The_same_text_has_no_changes() => DirectiveDiff.Between(Base, Base with { Version = 2, SourceFile = "khac.txt" }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Other_line_numbers_are_no_change() =>
        DirectiveDiff.Between(Base, Base with { Clauses = [.. Base.Clauses.Select(clause => clause with { FirstLine = clause.FirstLine + 7, LastLine = clause.LastLine + 7 })] }).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_changed_clause_shows_the_words_that_went_and_came()
    {
        var change = DirectiveDiff.Between(Base, With("2.e", clause => clause with { Text = clause.Text.Replace("Không uống", "Tuyệt đối không uống", StringComparison.Ordinal) })).Clauses.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Words[0].ShouldBe(new WordChange(ChangeKind.Removed, "Không "));
        change.Words[1].ShouldBe(new WordChange(ChangeKind.Added, "Tuyệt đối không "));
    }

    [Fact]
    public void A_clause_that_went_stands_where_it_stood_and_one_that_came_is_whole()
    {
        var after = Base with { Clauses = [.. Base.Clauses.Where(clause => clause.Path != "1.b"), Base.Find("2.e")! with { Path = "4", Text = "Mới." }] };
        DirectiveDiff.Between(Base, after).Clauses.Select(change => (change.Kind, (change.After ?? change.Before)!.Path)).ShouldBe([(ChangeKind.Removed, "1.b"), (ChangeKind.Added, "4")], ignoreOrder: true);
    }

    [Fact]
    public void The_same_words_under_another_number_are_renumbered()
    {
        var change = DirectiveDiff.Between(Base, With("2.g", clause => clause with { Path = "2.h" })).Clauses.ShouldHaveSingleItem();
        (change.Kind, change.Before!.Path, change.After!.Path).ShouldBe((ChangeKind.Renumbered, "2.g", "2.h"));
    }

    [Fact]
    public void Another_addressee_is_a_change_of_the_clause() =>
        DirectiveDiff.Between(Base, With("2.e", clause => clause with { Addressee = clause.Addressee with { Kind = AddresseeKind.Heads } })).Clauses.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Changed);

    [Fact]
    public void Changed_metadata_is_named()
    {
        var after = Base with { Metadata = Base.Metadata with { Signatory = new("Người khác", Provenance.InText, "x") } };
        DirectiveDiff.Between(Base, after).Fields.ShouldHaveSingleItem().ShouldBe(new FieldChange("Người ký", "Signatory", "Nguyễn Trung Hiếu", "Người khác"));
    }

    [Fact]
    public void The_pieces_of_a_comparison_make_up_both_texts()
    {
        var words = Gen.ArrayOf(Gen.Elements("không", "được", "uống", "rượu,", "bia", " ", "trong giờ", ".")).Select(parts => string.Join(' ', parts));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Zip(words, words).ToArbitrary(), pair =>
        {
            var pieces = WordDiff.Between(pair.Item1, pair.Item2);
            return Join(pieces, ChangeKind.Added) == pair.Item1 && Join(pieces, ChangeKind.Removed) == pair.Item2;
        }));
    }

    [Fact]
    public void Very_long_texts_are_compared_whole() =>
        WordDiff.Between(string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(5000, 5000))).Select(piece => piece.Kind).ShouldBe([ChangeKind.Removed, ChangeKind.Added]);

    [Fact]
    public void The_report_marks_words_and_says_when_only_the_rest_differs()
    {
        DiffReport.Of(DirectiveDiff.Between(Base, Base)).ShouldBe("Không có gì khác.\n");
        DiffReport.Of(DirectiveDiff.Between(Base, With("2.b", clause => clause with { Text = "Không đi trễ." }))).ShouldStartWith("~ khoản 2 điểm b: Không ");
        DiffReport.Of(DirectiveDiff.Between(Base, With("2.b", clause => clause with { Repairs = [new Repair(0, "Khong", "Không", "x")] }))).ShouldContain("chữ không đổi");
    }

    private static Directive With(string path, Func<Clause, Clause> change) => Base with { Clauses = [.. Base.Clauses.Select(clause => clause.Path == path ? change(clause) : clause)] };

    private static string Join(IEnumerable<WordChange> pieces, ChangeKind without) => string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
