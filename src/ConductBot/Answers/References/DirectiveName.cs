namespace ConductBot.Answers.References;

/// <summary>A way people name a directive, as folded tokens.</summary>
/// <param name="Directive">Its id.</param>
/// <param name="Tokens">"chi thi 10", "cv 510", "thu tuong".</param>
/// <param name="Certain">Whether it can mean nothing else: a kind with its number does, an issuer's name does not.</param>
internal sealed record DirectiveName(string Directive, string[] Tokens, bool Certain);
