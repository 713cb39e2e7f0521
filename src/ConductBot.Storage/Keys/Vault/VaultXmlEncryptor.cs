using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ConductBot.Storage.Keys.Vault;

/// <summary>Encrypts a key file's secret under a random AES-256-GCM key, which the vault wraps. The vault key's address is bound to it.</summary>
internal sealed class VaultXmlEncryptor(VaultKeys vault) : IXmlEncryptor
{
    public const string Element = "vaultEncrypted";
    public const string Key = "key";
    public const string Wrapped = "wrapped";
    public const string Nonce = "nonce";
    public const int KeyBytes = 32;
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var secret = RandomNumberGenerator.GetBytes(KeyBytes);
        try
        {
            var (key, wrapped) = vault.Wrap(secret);
            var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
            var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
            var sealedBytes = new byte[plain.Length + TagBytes];
            using var cipher = new AesGcm(secret, TagBytes);
            cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), Encoding.ASCII.GetBytes(key.ToString()));
            CryptographicOperations.ZeroMemory(plain);
            return new EncryptedXmlInfo(
                new XElement(Element, new XAttribute(Key, key.ToString()), new XAttribute(Wrapped, Convert.ToBase64String(wrapped)), new XAttribute(Nonce, Convert.ToBase64String(nonce)), Convert.ToBase64String(sealedBytes)),
                typeof(VaultXmlDecryptor));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
