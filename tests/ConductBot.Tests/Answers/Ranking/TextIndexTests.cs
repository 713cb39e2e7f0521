using ConductBot.Answers.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Answers.Ranking;

/// <summary>Few documents are read only where they have the query's words, many are read word by word: both must come to the same.</summary>
public sealed class TextIndexTests
{
    private static readonly string[] Syllables = ["cán", "bộ", "không", "uống", "rượu", "bia", "giờ", "làm", "việc", "can", "bo"];

    private static Gen<string> Line() => from words in Gen.ArrayOf(Gen.Elements(Syllables)) select string.Join(' ', words);

    private static Gen<string> Text() => from lines in Gen.ArrayOf(Line()) select string.Join('\n', lines);

    private static Arbitrary<(string[][] Documents, string Query)> Corpora() => Arb.From(
        from count in Gen.Choose(1, 6)
        from documents in Gen.ArrayOf(from body in Text() from title in Line() select new[] { body, title }, count)
        from query in Line()
        select (documents, query));

    [Fact]
    public void Scores_do_not_depend_on_how_documents_are_read() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Corpora(), corpus =>
    {
        var few = TextIndex.Build(corpus.Documents, 2, new RankingOptions());
        var many = TextIndex.Build(corpus.Documents, 2, new RankingOptions { Candidates = 0 });
        var (terms, same) = (Terms(few, corpus.Query), Terms(many, corpus.Query));
        var hits = new Hit[few.Documents];
        few.Score(terms, [.. Enumerable.Repeat(true, few.Documents)], hits);

        using var scorer = new QueryScorer(same, many, new RankingOptions());
        return few.ScoresAll && !many.ScoresAll && terms.SequenceEqual(same) && hits.Select((hit, number) => hit == scorer.Score(number, 0)).All(static alike => alike);
    }));

    [Fact]
    public void A_document_that_is_left_out_is_not_scored()
    {
        var index = TextIndex.Build([["uống rượu", ""], ["uống bia", ""]], 2, new RankingOptions());
        var hits = new Hit[2];

        index.Score(Terms(index, "uống"), [false, true], hits);

        hits[0].ShouldBe(default);
        hits[1].Score.ShouldBeGreaterThan(0);
    }

    private static List<QueryTerm> Terms(TextIndex index, string query) =>
        [.. query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, place) => new QueryTerm(index.Lexicon.Exact(word), index.Lexicon.Folded(word), 1, place % 3 > 0, place / 4))];
}
