using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Storage.Protection;

/// <summary>What a host adds to the key ring of the storage, for example a certificate that protects the key files. Register as a singleton.</summary>
public sealed record KeyRingSetup(Action<IDataProtectionBuilder> Apply);
