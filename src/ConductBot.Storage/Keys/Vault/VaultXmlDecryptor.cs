using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Storage.Keys.Vault;

/// <summary>Opens what <see cref="VaultXmlEncryptor"/> made. Data Protection makes one by its name, which stands in the file.</summary>
internal sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var (address, wrapped, nonce) = (Of(encryptedElement, VaultXmlEncryptor.Key), Convert.FromBase64String(Of(encryptedElement, VaultXmlEncryptor.Wrapped)), Convert.FromBase64String(Of(encryptedElement, VaultXmlEncryptor.Nonce)));
        var vault = services.GetService<VaultKeys>()
            ?? throw new StorageException(StorageFault.KeyLost, $"A key file is protected by the vault key {address}, and no vault is set. Set Keys:VaultKey or Keys:FormerVaultKey to it.");
        var secret = vault.Unwrap(address, wrapped);
        try
        {
            var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
            var plain = new byte[sealedBytes.Length - VaultXmlEncryptor.TagBytes];
            using var cipher = new AesGcm(secret, VaultXmlEncryptor.TagBytes);
            cipher.Decrypt(nonce, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), plain, Encoding.ASCII.GetBytes(address));
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static string Of(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new CryptographicException($"The key file lacks '{attribute}'.");
}
