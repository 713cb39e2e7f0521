using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Answers.Presenting;

/// <summary>For whom an answer is written.</summary>
/// <param name="Jurisdiction">Id of the organisation's jurisdiction.</param>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Library">The library the answer comes from.</param>
internal sealed record Asker(string Jurisdiction, DateOnly Today, LibrarySnapshot Library)
{
    /// <summary>Whether a directive binds the organisation.</summary>
    public bool IsBoundBy(Directive directive) => Binding.Of(directive, Jurisdiction, Today, Library.Jurisdictions).Binds;
}
