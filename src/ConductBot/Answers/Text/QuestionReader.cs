using System.Text;
using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Text;

/// <summary>Turns what somebody typed into a query: normalised, abbreviations written out, typing slips mended, everyday words joined by the directives' words.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary, Lexicon lexicon, Spelling spelling, QuestionReaderOptions options)
{
    /// <summary>Reads one question. Any text is fine; the empty query is the answer to one without a word.</summary>
    public ReadQuestion Read(string question)
    {
        var typed = Words.Of(question.Normalize(NormalizationForm.FormC)).Take(options.MostWords).Select(static word => word.Text).ToList();
        var english = IsEnglish(typed);
        var marked = typed.Exists(static token => !Ascii.IsValid(token));
        var tokens = new List<string>(typed.Count);
        for (var i = 0; i < typed.Count; i++) Write(tokens, typed[i], i + 1 < typed.Count ? typed[i + 1] : null, english);

        var terms = new List<QueryTerm>(tokens.Count * 2);
        var weights = Weights(tokens, english, marked);
        for (var i = 0; i < tokens.Count; i++) terms.Add(Term(tokens[i], weights[i], 0, marked));
        Expand(terms, tokens, marked);
        return new ReadQuestion(tokens, terms, english, marked);
    }

    private void Write(List<string> tokens, string token, string? after, bool english)
    {
        if (!english && vocabulary.Abbreviation(token) is { } written) tokens.AddRange(written);
        else if (lexicon.Folded(token) >= 0 || english || vocabulary.StartingWith(Syllable.Fold(token)).Count > 0) tokens.Add(token);
        else tokens.AddRange(spelling.Mend(token, tokens.Count > 0 ? tokens[^1] : null, after));
    }

    private bool IsEnglish(List<string> tokens)
    {
        if (tokens.Count == 0 || tokens.Exists(static token => !Ascii.IsValid(token))) return false;
        var known = tokens.Count(token => vocabulary.IsEnglishStop(token) || vocabulary.EnglishWords.Contains(token));
        var foreign = tokens.Count(token => lexicon.Folded(token) < 0 && !vocabulary.IsEnglishStop(token));
        return (known * 2) + foreign > tokens.Count;
    }

    private float[] Weights(List<string> tokens, bool english, bool marked)
    {
        var weights = new float[tokens.Count];
        Array.Fill(weights, 1f);
        var exact = tokens.ConvertAll(token => marked ? Syllable.Exact(token) : Syllable.Fold(token));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (english ? vocabulary.IsEnglishStop(tokens[i]) : marked ? vocabulary.IsStop(exact[i]) : vocabulary.IsFoldedStop(exact[i])) weights[i] = options.StopWeight;
        }

        foreach (var phrase in vocabulary.StopPhrases)
        {
            for (var i = 0; i + phrase.Exact.Length <= exact.Count; i++)
            {
                var pattern = marked ? phrase.Exact : phrase.Folded;
                if (exact.Skip(i).Take(pattern.Length).SequenceEqual(pattern)) Array.Fill(weights, options.StopWeight, i, pattern.Length);
            }
        }

        return weights;
    }

    private void Expand(List<QueryTerm> terms, List<string> tokens, bool marked)
    {
        var folded = tokens.ConvertAll(Syllable.Fold);
        var exact = tokens.ConvertAll(Syllable.Exact);
        var sequence = 0;
        var added = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var entry in vocabulary.StartingWith(folded[i]))
            {
                if (!Fits(entry, exact, folded, i) || (entry.With.Length > 0 && !entry.With.Any(folded.Contains))) continue;
                foreach (var phrase in entry.Means)
                {
                    if (!added.Add(string.Join(' ', phrase))) continue;
                    sequence++;
                    foreach (var token in phrase) terms.Add(Term(token, options.ExpansionWeight, sequence, true));
                }
            }
        }
    }

    // A token typed with diacritics must agree in them; one typed without agrees with every form.
    private static bool Fits(VocabularyEntry entry, List<string> exact, List<string> folded, int at)
    {
        if (at + entry.Folded.Length > folded.Count) return false;
        for (var i = 0; i < entry.Folded.Length; i++)
        {
            var typed = exact[at + i];
            if (!string.Equals(typed, entry.Exact[i], StringComparison.Ordinal) &&
                !(Ascii.IsValid(typed) && !char.IsAsciiDigit(typed[^1]) && string.Equals(folded[at + i], entry.Folded[i], StringComparison.Ordinal))) return false;
        }

        return true;
    }

    private QueryTerm Term(string token, float weight, int sequence, bool marked)
    {
        var exact = lexicon.Exact(token);
        return new QueryTerm(exact, lexicon.Folded(token), weight, marked && exact >= 0, sequence);
    }
}
