namespace ConductBot.Architecture.Tests;

/// <summary>What the other tests see with.</summary>
public sealed class SourceFileTests
{
    [Theory]
    [InlineData("public sealed class A { }", "A")]
    [InlineData("internal abstract record A(int B)\n{\n    public sealed record C : A;\n}", "A")]
    [InlineData("internal readonly record struct A(int B);\n\nfile enum D { }", "A,D")]
    [InlineData("public delegate Task A(int b);", "A")]
    [InlineData("public static partial class A\n{\n}\n\ninternal interface B;", "A,B")]
    public void Top_level_types_are_seen_and_nested_ones_are_not(string text, string expected) =>
        string.Join(',', new SourceFile("src/A.cs", text).TopLevelTypes).ShouldBe(expected);

    [Fact]
    public void Code_is_what_is_left_without_comment_lines() =>
        new SourceFile("src/A.cs", "/// <summary>one</summary>\nvar x = \"two\";\n    // three").Code.ShouldBe("var x = \"two\";");

    [Fact]
    public void A_namespace_is_read() => new SourceFile("src/A.cs", "using B;\n\nnamespace C.D;\n").Namespace.ShouldBe("C.D");
}
