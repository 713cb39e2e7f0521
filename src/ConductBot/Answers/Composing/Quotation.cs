using ConductBot.Answers.Reading;
using ConductBot.Directives;

namespace ConductBot.Answers.Composing;

/// <summary>A piece of a clause that answers, with what it says.</summary>
internal sealed record Quotation
{
    /// <summary>The directive.</summary>
    public required Directive Directive { get; init; }

    /// <summary>The clause.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The piece that is quoted, whole sentences.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The conjunct that decides.</summary>
    public required Conjunct Rule { get; init; }

    /// <summary>What it says of its act, the question's circumstances considered; null where it only urges or tells.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Its id.</summary>
    public ClauseId Id => new(Directive.Id, Clause.Path);

    /// <summary>The quoted words.</summary>
    /// <exception cref="InvalidOperationException">They would be no piece of the stored clause: then nothing may be shown.</exception>
    public string Text => Span.Start >= 0 && Span.End <= Clause.Text.Length && Span.Length > 0
        ? Span.Of(Clause.Text)
        : throw new InvalidOperationException($"The quotation {Span.Start}+{Span.Length} does not lie in clause {Id}.");

    /// <summary>The act the rule names.</summary>
    public string Act => Rule.Act.Of(Clause.Text);

    /// <summary>The words that matter, inside the quotation: the operator and the exception.</summary>
    public IEnumerable<TextSpan> Emphasis
    {
        get
        {
            if (Rule.Operator is { } operation && Span.Contains(operation.Start)) yield return operation;
            if (Rule.Exception is { } exception && Span.Contains(exception.Start)) yield return exception;
        }
    }
}
