using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace ConductBot.Storage.Keys.Vault;

/// <summary>
/// Wraps and unwraps with an RSA key that never leaves Key Vault (REST: <c>POST /keys/{name}/{version}/wrapkey</c> and <c>unwrapkey</c>, RSA-OAEP-256). Data Protection asks while it reads a file, so the calls are not asynchronous.
/// </summary>
internal sealed class VaultKeys(HttpPipeline pipeline, VaultKeyName? present, VaultKeyName? former)
{
    private const string Version = "7.4";
    private const string Algorithm = "RSA-OAEP-256";

    /// <summary>The key that wraps; null when there is only a former one.</summary>
    public VaultKeyName? Present { get; } = present;

    /// <summary>The wrapped key, and the key with its version that wrapped it.</summary>
    /// <exception cref="StorageException">The vault refuses or does not answer.</exception>
    public (VaultKeyName Key, byte[] Wrapped) Wrap(byte[] secret)
    {
        var answer = Call(Present!, "wrapkey", secret);
        return VaultKeyName.Read(answer.Kid) is { Version: not null } key && key.IsSameKey(Present!)
            ? (key, Base64Url(answer.Value))
            : throw new StorageException(StorageFault.Unavailable, $"The vault answered for another key than {Present}. Nothing was changed. Look at what stands between this machine and the vault.");
    }

    /// <summary>The unwrapped key. Only keys that the options name are asked for: a file must not choose who gets a token.</summary>
    /// <exception cref="StorageException">The vault refuses or does not answer, or the key is none of the options'.</exception>
    public byte[] Unwrap(string address, byte[] wrapped)
    {
        if (VaultKeyName.Read(address) is not { Version: not null } key || !(Present?.IsSameKey(key) == true || former?.IsSameKey(key) == true))
            throw new StorageException(StorageFault.KeyLost, $"A key file is protected by the vault key {address}, which is neither Keys:VaultKey nor Keys:FormerVaultKey. Set one of them to it.");

        return Base64Url(Call(key, "unwrapkey", wrapped).Value);
    }

    private VaultAnswer Call(VaultKeyName key, string operation, byte[] value)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri($"{key}/{operation}?api-version={Version}"));
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new VaultRequest(Algorithm, System.Buffers.Text.Base64Url.EncodeToString(value)), VaultJson.Default.VaultRequest));
        try
        {
            pipeline.Send(message, CancellationToken.None);
            return message.Response.Status == 200 && JsonSerializer.Deserialize(message.Response.Content.ToMemory().Span, VaultJson.Default.VaultAnswer) is { Kid: not null, Value: not null } answer
                ? answer
                : throw Refused(key, operation, message.Response.Status);
        }
        catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException or JsonException)
        {
            throw new StorageException(StorageFault.Unavailable, $"The vault key {key} is out of reach ({FirstLine(exception)}). Nothing is lost and nothing was changed. See that this machine reaches the vault over https and that Keys:VaultIdentity is its identity, then start again.", exception);
        }
    }

    private static StorageException Refused(VaultKeyName key, string operation, int status) => status switch
    {
        401 or 403 => new(StorageFault.Unavailable, $"The vault refused '{operation}' with {status} for the key {key}. Nothing is lost. Give the identity of Keys:VaultIdentity the role Key Vault Crypto User on that key, and see that the vault's firewall lets this machine in."),
        404 => new(StorageFault.KeyLost, $"The vault has no key {key} (404). Restore it in the vault (a deleted key can be recovered), or correct Keys:VaultKey. A key made anew under the same name does not open what the old one wrapped."),
        _ => new(StorageFault.Unavailable, $"The vault answered '{operation}' with {status} for the key {key}. Nothing is lost. Look whether the key is enabled and of kind RSA, then start again."),
    };

    private static byte[] Base64Url(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static string FirstLine(Exception exception) => (exception.GetBaseException().Message.Split('\n') is [{ Length: > 0 } line, ..] ? line : exception.GetType().Name).Trim();
}
