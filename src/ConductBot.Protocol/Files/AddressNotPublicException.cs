namespace ConductBot.Protocol.Files;

/// <summary>A host's name leads to no address of the open internet.</summary>
internal sealed class AddressNotPublicException() : IOException("The host's name leads to no public address.");
