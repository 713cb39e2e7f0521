namespace ConductBot.Storage.Keys.Vault;

/// <summary>Body of an answer.</summary>
internal sealed record VaultAnswer(string Kid, string Value);
