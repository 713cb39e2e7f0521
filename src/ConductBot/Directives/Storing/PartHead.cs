namespace ConductBot.Directives.Storing;

/// <summary>Where a part of the library that is no directive lies.</summary>
/// <param name="Name">"notes", "questions", "territories".</param>
/// <param name="Blob">Content address of what holds now.</param>
/// <param name="Shipped">Content address of what the program last shipped: what the owner changed is what differs from it.</param>
internal sealed record PartHead(string Name, string Blob, string Shipped);
