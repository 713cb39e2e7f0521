namespace ConductBot.Answers.References;

/// <summary>A province by name, with all that bore it: a merged province often keeps the name of one of its parts.</summary>
/// <param name="Name">"Sóc Trăng".</param>
/// <param name="Ids">Ids of the territories of that name.</param>
/// <param name="Directives">Ids of directives issued for them.</param>
internal sealed record Territory(string Name, IReadOnlyList<string> Ids, IReadOnlyList<string> Directives);
