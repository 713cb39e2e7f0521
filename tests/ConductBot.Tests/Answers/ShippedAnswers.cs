using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers;

/// <summary>The engine over the library as it ships: built once for all tests, since it never changes.</summary>
internal static class ShippedAnswers
{
    public const string SocTrang = "soc-trang";

    public static readonly DateOnly Today = new(2026, 3, 2);

    public static Vocabulary Vocabulary { get; } = Vocabulary.Read(File.ReadLines(Path.Combine(ShippedTexts.Folder, "vocabulary.tsv")));

    public static Intents Intents { get; } = Intents.Read(File.ReadLines(Path.Combine(ShippedTexts.Folder, "intents.tsv")));

    public static Localized<AnswerTexts> Texts { get; } = Localized<AnswerTexts>.Load(typeof(AnswerTexts).Assembly, "ConductBot.Answers.Texts");

    public static AnswerWriter Writer { get; } = new(Texts, new AnswerLinks(new Uri("https://conduct.example.gov.vn/")));

    public static Asker Asker { get; } = new(SocTrang, Today, ShippedTexts.Library);

    public static AnswerEngine Engine => Lazily.Engine.Value;

    public static ClauseRanker Ranker => Engine.Ranker;

    public static Answer Ask(string question, PreviousTurn? previous = null) => Engine.Ask(new AskRequest(question, SocTrang, Today, previous));

    /// <summary>The second question after the first one, in one conversation.</summary>
    public static Answer AskAfter(string first, string second)
    {
        var before = Ask(first);
        return Ask(second, new PreviousTurn(first, [.. before.Quotations.Select(quotation => quotation.Id)], before.Kind));
    }

    public static string Say(Answer answer, Language language = Language.Vietnamese) => Writer.Write(answer, Asker, language).ToPlainText();

    // Apart, so that who needs the vocabulary alone does not wait for the engine.
    private static class Lazily
    {
        public static readonly Lazy<AnswerEngine> Engine = new(() => new AnswerEngine(ShippedTexts.Library, Vocabulary, Intents, new ClauseRankerOptions()));
    }
}
