using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Protocol.Cards;
using ConductBot.Tests.Answers.QuestionSets;

namespace ConductBot.Tests.Answers.Presenting;

/// <summary>The card says what the words say, the quotation character by character.</summary>
public class AnswerCardTests
{
    private const string TurnId = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Every_answer_to_every_development_question_fits_into_a_card()
    {
        foreach (var (question, answer) in QuestionSet.Development.Answers)
        {
            if (Card(answer) is { } card) CardSize.Fits(card.ToElement()).ShouldBeTrue(question.ToString());
        }
    }

    [Fact]
    public void The_runs_of_a_quotation_joined_are_the_quotation()
    {
        foreach (var (question, answer) in QuestionSet.Development.Answers)
        {
            if (Card(answer) is not { } card) continue;
            var lines = Lines(card).ToList();
            foreach (var quotation in answer.Quotations.Concat(answer.Related)) lines.ShouldContain($"“{quotation.Text}”", question.ToString());
        }
    }

    [Fact]
    public void A_quotation_with_marks_of_markup_is_shown_as_it_is()
    {
        const string text = "Không **in đậm** [liên kết](http://x) <b>đậm</b> & \"nháy\" _gạch_ \\ {{mẫu}}.";
        var clause = new Clause { Path = "1", Text = text, Citation = "khoản 1", Addressee = new Addressee(AddresseeKind.Unknown, "", Provenance.InText, "") };
        var quotation = AnswerWriterTests.Sample(AnswerKind.Rule, "10-CT-CTUBND").Quotations[0] with { Clause = clause, Span = new(0, text.Length), Rule = ConductBot.Answers.Reading.SentenceReader.Read(clause)[0].Conjuncts[0], Verdict = Verdict.Prohibited };
        var card = Card(new Answer { Outcome = AnswerOutcome.Answered, Kind = AnswerKind.Rule, Quotations = [quotation] })!;
        Lines(card).ShouldContain($"“{text}”");
        card.ToElement().GetRawText().ShouldNotContain("\"TextBlock\"");
    }

    [Fact]
    public void The_words_that_matter_are_bold()
    {
        var card = Card(ShippedAnswers.Ask("Trưa nay tiếp khách ngoài tỉnh, uống bia được không?"))!;
        var bold = Blocks(card.Body).SelectMany(block => block.Inlines).Where(run => run.Weight == TextWeight.Bolder).Select(run => run.Text).ToList();
        bold.ShouldContain("Không");
        bold.ShouldContain(words => words.StartsWith("trừ trường hợp tiếp khách ngoài tỉnh", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ban_on_driving_has_no_word_of_guests_anywhere_in_its_first_quotation()
    {
        var answer = ShippedAnswers.Ask("Uống rượu xong lái xe về nhà được không?");
        Lines(Card(answer with { Quotations = [answer.Quotations[0]], Notes = [] })!).ShouldNotContain(line => line.Contains("khách", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_owner_s_notes_say_stands_below_all_rules_and_only_what_they_rest_on_is_opened_by_a_press()
    {
        var answer = ShippedAnswers.Ask("uống rượu bia trong giờ làm việc có được không?");
        answer.Notes.Count.ShouldBeGreaterThan(1);
        var card = Card(answer)!;
        var notes = card.Body[^1].ShouldBeOfType<Container>();
        var shown = string.Join('\n', Blocks(notes.Items.Where(item => item.IsVisible != false)).Select(block => string.Concat(block.Inlines.Select(run => run.Text))));
        foreach (var note in answer.Notes)
        {
            var clause = answer.Quotations.Single(quotation => quotation.Id == note.Clause).Clause.Citation;
            shown.ShouldContain($"{char.ToUpperInvariant(clause[0])}{clause[1..]}: {note.Text}");
            shown.ShouldNotContain(note.Source.Split(';')[0]);
        }

        var hidden = notes.Items.OfType<Container>().ShouldHaveSingleItem();
        notes.Items.OfType<ActionSet>().ShouldHaveSingleItem().Actions.ShouldHaveSingleItem().ShouldBeOfType<ToggleVisibilityButton>().TargetElements.ShouldBe([hidden.Id!]);
        foreach (var note in answer.Notes)
        {
            Blocks(hidden.Items).ShouldContain(block => string.Concat(block.Inlines.Select(run => run.Text)).EndsWith(note.Source.Split(';')[0], StringComparison.Ordinal));
            card.FallbackText!.ShouldContain($"{note.Text} Nguồn: {note.Source.Split(';')[0]}");
        }
    }

    [Fact]
    public void One_note_alone_says_at_once_what_it_rests_on()
    {
        var answer = ShippedAnswers.Ask("Trưa nay tiếp khách ngoài tỉnh, uống bia được không?");
        var note = answer.Notes.ShouldHaveSingleItem();
        Lines(Card(answer)!).ShouldContain(note.Text);
        Lines(Card(answer)!).ShouldContain($"Nguồn: {note.Source.Split(';')[0]}");
        Card(answer)!.ToElement().GetRawText().ShouldNotContain("ToggleVisibility");
    }

    [Theory]
    [InlineData("xin chào bot")]
    [InlineData("cảm ơn em nhiều nha")]
    [InlineData("?!")]
    public void Small_talk_is_a_plain_message(string text) => Card(ShippedAnswers.Ask(text)).ShouldBeNull();

    [Fact]
    public void An_answer_asks_whether_it_helped_and_a_refusal_offers_to_pass_the_question_on()
    {
        Buttons(ShippedAnswers.Ask("Trưa nay uống bia được không?")).ShouldBe([AnswerAction.Helpful, AnswerAction.NotHelpful]);
        Buttons(ShippedAnswers.Ask("thời tiết mai thế nào")).ShouldBe([AnswerAction.PassOn]);
    }

    [Fact]
    public void Every_kind_of_answer_has_a_card_or_none_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<AnswerKind>())
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var card = Card(AnswerWriterTests.Sample(kind, "10-CT-CTUBND"), language);
                if (card is not null) card.FallbackText.ShouldNotBeNullOrWhiteSpace(kind.ToString());
            }
        }
    }

    private static AdaptiveCard? Card(Answer answer, Language language = Language.Vietnamese) =>
        AnswerCard.Of(answer, ShippedAnswers.Writer.Write(answer, ShippedAnswers.Asker, language), ShippedAnswers.Texts[language], new AnswerButtons(TurnId));

    private static List<string> Buttons(Answer answer) =>
        [.. Card(answer)!.Actions!.Select(button => button switch
        {
            SubmitButton submit => submit.Data!.Value.GetProperty("verb").GetString()!,
            ExecuteButton execute => execute.Verb,
            _ => button.Title,
        })];

    private static IEnumerable<string> Lines(AdaptiveCard card) => Blocks(card.Body).Select(block => string.Concat(block.Inlines.Select(run => run.Text)));

    private static IEnumerable<RichTextBlock> Blocks(IEnumerable<CardElement> elements) => elements.SelectMany(element => element switch
    {
        RichTextBlock block => [block],
        Container container => Blocks(container.Items),
        _ => Enumerable.Empty<RichTextBlock>(),
    });
}
