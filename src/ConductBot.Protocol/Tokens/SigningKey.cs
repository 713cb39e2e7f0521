using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>A key that signs tokens.</summary>
/// <param name="Id">Its kid.</param>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that the issuer vouches for with this key; an extra member that only the Bot Connector's documents have.</param>
/// <param name="Issuer">The issuer whose key it is, where a document holds those of several; <c>{tenantid}</c> stands for any tenant.</param>
internal sealed record SigningKey(string Id, SecurityKey Key, FrozenSet<string> Endorsements, string? Issuer);
