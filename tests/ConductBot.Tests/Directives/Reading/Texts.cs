using System.Text;
using ConductBot.Directives;
using ConductBot.Directives.Reading;

namespace ConductBot.Tests.Directives.Reading;

/// <summary>Reads texts that stand in a test.</summary>
internal static class Texts
{
    public static ReadOutcome Read(string text) => DirectiveFile.Read(new SourceFile("thu.txt", Encoding.UTF8.GetBytes(text)), []);

    public static IReadOnlyList<ReadDocument> Documents(string text) => Read(text).ShouldBeOfType<ReadOutcome.Understood>().Documents;

    public static IReadOnlyList<Clause> Clauses(string text) => Documents(text).ShouldHaveSingleItem().Clauses;

    public static string Paths(string text) => string.Join(' ', Clauses(text).Select(clause => clause.Path));

    public static ReadOutcome.Refused Refused(string text) => Read(text).ShouldBeOfType<ReadOutcome.Refused>();
}
