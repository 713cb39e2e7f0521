using ConductBot.Conversations.TextForms;

namespace ConductBot.Conversations.Hidden;

/// <summary>A form that is being answered in words and stands in memory only.</summary>
/// <param name="Form">The form with what was answered.</param>
/// <param name="Until">When it is forgotten.</param>
internal sealed record HiddenForm(TextForm Form, DateTimeOffset Until);
