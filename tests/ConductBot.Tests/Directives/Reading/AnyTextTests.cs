using System.Text;
using ConductBot.Directives;
using ConductBot.Directives.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Directives.Reading;

public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "1. ", "2- ", "a) ", "đ) ", "- ", "+ ", "Điều 3. ", "II. ", "1.1. ", "**", "# ", "\n", "\n\n", "\r\n", "3\n", "\f", "Nơi nhận:\n", "CHỈ THỊ\n", "Số: 5/CT\n", "CÔNG VĂN ĐẾN\n", "KT. CHỦ TỊCH\n",
        "Kính gửi:", "Về việc ", "cán bộ ", "Không uống rượu, bia.", ";", ":", "./.", "[x](y)", "\u200b", "\ud800", "😀", "ệ", "Chương I\n", "CỘNG HÒA XÃ HỘI\n", "Sóc Trăng, ngày 32 tháng 13 năm 2012\n", "999999999999. ", "Phần II. ", "ngày 31 tháng 02 năm 2024",
    ];

    [Fact]
    public void Any_text_is_understood_or_refused_and_never_throws()
    {
        var texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(texts, text => Holds(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Any_characters_are_understood_or_refused_and_never_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Holds(Encoding.UTF8.GetBytes(text.Get))));

    [Fact]
    public void Any_bytes_are_understood_or_refused_and_never_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Holds(bytes)));

    [Fact]
    public void Any_damage_to_a_shipped_text_is_understood_or_refused()
    {
        var source = File.ReadAllBytes(System.IO.Directory.EnumerateFiles(Path.Combine(ShippedTexts.Folder, "sources")).Order(StringComparer.Ordinal).First());
        var damage = Gen.Choose(0, source.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(value => (at, (byte)value))).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(damage, change =>
        {
            var bytes = (byte[])source.Clone();
            bytes[change.Item1] = change.Item2;
            return Holds(bytes);
        }));
    }

    /// <summary>What is understood also becomes a directive whose paths differ, lines are in order and repairs nowhere.</summary>
    private static bool Holds(byte[] bytes)
    {
        var file = new SourceFile("bat-ky.txt", bytes);
        if (DirectiveFile.Read(file, []) is not ReadOutcome.Understood understood) return true;
        var context = new AssemblyContext(ShippedTexts.Library.Jurisdictions, default);
        return understood.Documents.All(document =>
        {
            var directive = DirectiveAssembly.Of(file, document, null, context);
            return DirectiveIds.IsValid(directive.Id) &&
                directive.Clauses.Select(clause => clause.Path).Distinct(StringComparer.Ordinal).Count() == directive.Clauses.Count &&
                directive.Clauses.All(clause => clause.FirstLine <= clause.LastLine && clause.Repairs.Count == 0 && clause.Text.IsNormalized() && clause.Citation.Length > 0);
        }) && understood.Lines.Select(line => line.Line).SequenceEqual(Enumerable.Range(1, understood.Lines.Count));
    }
}
