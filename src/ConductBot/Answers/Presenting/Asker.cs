using System.Collections.Frozen;
using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Answers.Presenting;

/// <summary>For whom an answer is written.</summary>
/// <param name="Jurisdiction">Id of the organisation's jurisdiction.</param>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Library">The library the answer comes from.</param>
internal sealed record Asker(string Jurisdiction, DateOnly Today, LibrarySnapshot Library)
{
    // Worked out once for all answers of a day: it takes as long as writing an answer.
    private readonly Lazy<FrozenSet<string>> _binding = new(() => Library.Directives
        .Where(directive => Binding.Of(directive, Jurisdiction, Today, Library.Jurisdictions).Binds).Select(static directive => directive.Id).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a directive of the library binds the organisation.</summary>
    public bool IsBoundBy(Directive directive) => _binding.Value.Contains(directive.Id);
}
