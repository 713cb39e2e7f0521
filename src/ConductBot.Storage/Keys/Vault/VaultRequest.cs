namespace ConductBot.Storage.Keys.Vault;

/// <summary>Body of a call.</summary>
internal sealed record VaultRequest(string Alg, string Value);
