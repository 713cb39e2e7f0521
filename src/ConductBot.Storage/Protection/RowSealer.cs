using System.Security.Cryptography;

namespace ConductBot.Storage.Protection;

/// <summary>A key for some rows: its salt and the cipher made of it. One thread at a time.</summary>
internal sealed class RowSealer(byte[] salt, Func<ReadOnlySpan<byte>, AesGcm> cipher) : IDisposable
{
    private const int MostRows = 1024;

    // Drawn together: to ask the system's generator costs as much for all of these as for one.
    private const int NoncesDrawn = 64;
    private readonly byte[] _nonces = new byte[NoncesDrawn * Envelope.NonceBytes];
    private int _nonce = NoncesDrawn;
    private int _rows;

    public ReadOnlySpan<byte> Salt => salt;

    public AesGcm Cipher { get; } = cipher(salt);

    /// <summary>A random nonce that no other row gets.</summary>
    public void DrawNonce(Span<byte> nonce)
    {
        if (_nonce == NoncesDrawn)
        {
            RandomNumberGenerator.Fill(_nonces);
            _nonce = 0;
        }

        var drawn = _nonces.AsSpan(_nonce++ * Envelope.NonceBytes, Envelope.NonceBytes);
        drawn.CopyTo(nonce);
        drawn.Clear();
    }

    /// <summary>Counts a row; false when it was the last one.</summary>
    public bool MaySealMore() => ++_rows < MostRows;

    public void Dispose() => Cipher.Dispose();
}
