using Azure.Core;

namespace ConductBot.Storage.Keys.Vault;

/// <summary>Azure.Core's options of a client, as they are.</summary>
internal sealed class VaultCallOptions : ClientOptions;
