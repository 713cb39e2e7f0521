using ConductBot.Answers.Ranking;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Composing;

/// <summary>Chooses the sentence of a clause that answers: by the question's words in it, and by where resembling questions are known to be answered.</summary>
internal sealed class QuotationChooser(ClauseRanker ranker)
{
    private const float Vote = 12f;

    // Where a question goes on from another, its own words choose the sentence.
    private const float EarlierShare = 0.1f;

    /// <summary>The sentence that answers and its deciding conjunct.</summary>
    public Quotation Choose(IndexedClause clause, RankedQuestion ranked)
    {
        var text = clause.Clause.Text;
        var words = ranker.WordsOf(clause);
        var terms = ranked.Question.Terms;
        Span<float> values = terms.Count <= 128 ? stackalloc float[terms.Count] : new float[terms.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (ReadQuestion.IsEarlier(terms[i]) ? EarlierShare : 1) * terms[i].Weight * ranker.Idf(terms[i]);
        var (best, bestSentence, bestScore) = (clause.Sentences[0].Conjuncts[0], 0, float.MinValue);
        for (var s = 0; s < clause.Sentences.Count; s++)
        {
            var sentence = clause.Sentences[s];
            var whole = words.Overlap(sentence.Span, terms, values);
            foreach (var conjunct in sentence.Conjuncts)
            {
                var score = words.Overlap(conjunct.Span, terms, values) + (0.3f * whole) + Votes(clause, conjunct.Span, sentence.Span, ranked);
                if (score > bestScore) (best, bestSentence, bestScore) = (conjunct, s, score);
            }
        }

        // "Làm vậy được không?" asks for the ban that stands beside the duty.
        if (AskedLeave.In(ranked.Question) && best.Modality == Modality.Required && clause.Sentences[bestSentence].Conjuncts.LastOrDefault(static part => part.Modality == Modality.Prohibited) is { } ban) best = ban;

        // Who says that the exception's condition does not hold gets the ban alone.
        var denied = VerdictReader.Denies(ranked.Question);
        if (denied && IsExceptionOf(clause.Sentences, bestSentence)) (bestSentence, best) = (bestSentence - 1, clause.Sentences[bestSentence - 1].Conjuncts[^1]);
        return new Quotation
        {
            Directive = clause.Directive,
            Clause = clause.Clause,
            Span = denied && bestSentence + 1 < clause.Sentences.Count && IsExceptionOf(clause.Sentences, bestSentence + 1) ? clause.Sentences[bestSentence].Span : Whole(clause.Sentences, bestSentence),
            Rule = best,
            Verdict = IsExceptionOf(clause.Sentences, bestSentence) ? Verdict.Conditional : Oversight.LeavesOpen(ranked.Question, clause.Clause, best) ? null : VerdictReader.Read(text, best, ranked.Question, ranker.IsTelling),
        };
    }

    // A ban followed by "Trường hợp … thì phải …": the second sentence says when, and how, it may be done after all.
    private static bool IsExceptionOf(IReadOnlyList<Sentence> sentences, int at) =>
        sentences[at].Continues && at > 0 && sentences[at].Conjuncts[0].Modality == Modality.Required && sentences[at - 1].Conjuncts[^1].Modality == Modality.Prohibited;

    /// <summary>The clause as a whole, for somebody who cited it.</summary>
    public static Quotation Entire(IndexedClause clause) => new()
    {
        Directive = clause.Directive,
        Clause = clause.Clause,
        Span = new TextSpan(0, clause.Clause.Text.Length),
        Rule = clause.Sentences[0].Conjuncts[0],
        Verdict = null,
    };

    // "Sau đó …", "Trường hợp …" lean on the sentence before: they are quoted with it, and it with them.
    private static TextSpan Whole(IReadOnlyList<Sentence> sentences, int at)
    {
        var (first, last) = (at, at);
        while (sentences[first].Continues) first--;
        while (last + 1 < sentences.Count && sentences[last + 1].Continues) last++;
        return TextSpan.Between(sentences[first].Span.Start, sentences[last].Span.End);
    }

    private float Votes(IndexedClause clause, TextSpan conjunct, TextSpan sentence, RankedQuestion ranked)
    {
        var votes = 0f;
        foreach (var (number, similarity) in ranked.Similar)
        {
            var at = ranker.AnsweredAt(number, clause);
            if (at < 0) continue;
            if (conjunct.Contains(at)) votes += similarity * similarity;
            else if (sentence.Contains(at)) votes += 0.5f * similarity * similarity;
        }

        return (ranked.Question.GoesOn ? EarlierShare : 1) * Vote * votes;
    }
}
