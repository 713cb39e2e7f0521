using ConductBot.Directives;

namespace ConductBot.Web.Directives;

/// <summary>A paragraph that a search found, and where it stands.</summary>
internal sealed record FoundClause(Directive Directive, Clause Clause);
