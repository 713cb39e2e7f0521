using ConductBot.Answers.References;

namespace ConductBot.Tests.Answers.References;

public class IntentsTests
{
    [Theory]
    [InlineData("greeting")]
    [InlineData("wort\txin chào")]
    [InlineData("greeting\t…")]
    [InlineData("greeting\txin chào\tthừa")]
    public void A_wrong_line_is_named(string line)
    {
        var problem = Should.Throw<FormatException>(() => Intents.Read(["# a comment", "greeting\txin chào", line]));
        problem.Message.ShouldContain("Line 3");
        problem.Message.ShouldContain(line);
    }

    [Fact]
    public void A_phrase_is_found_with_its_places_whatever_its_diacritics()
    {
        var found = Intents.Read(["signatory\tai ký", "greeting\tchào"]).Find(["chao", "bạn", "ai", "ky"]);
        found[IntentKind.Signatory].Order().ShouldBe([2, 3]);
        found[IntentKind.Greeting].ShouldBe([0]);
    }

    [Fact]
    public void Every_kind_of_intent_has_a_shipped_phrase()
    {
        var kinds = File.ReadLines(Path.Combine(ConductBot.Tests.Directives.ShippedTexts.Folder, "intents.tsv")).Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in Enum.GetNames<IntentKind>()) kinds.ShouldContain(kind.ToLowerInvariant());
    }

    [Fact]
    public void The_shipped_examples_are_answered_in_both_languages()
    {
        ShippedAnswers.Intents.Examples.ShouldNotBeEmpty();
        foreach (var (vietnamese, english) in ShippedAnswers.Intents.Examples)
        {
            var (one, other) = (ShippedAnswers.Ask(vietnamese), ShippedAnswers.Ask(english));
            one.Outcome.ShouldBe(ConductBot.Answers.Composing.AnswerOutcome.Answered, vietnamese);
            other.Quotations.Select(quotation => quotation.Id).ShouldContain(one.Quotations[0].Id, english);
        }
    }
}
