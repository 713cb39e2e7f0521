namespace ConductBot.Web.Directives;

/// <summary>The pages that the endpoints answer with.</summary>
internal sealed record DirectivePages(LibraryPage Library, DirectivePage Directive, DiffPage Diff, MessagePage Message);
