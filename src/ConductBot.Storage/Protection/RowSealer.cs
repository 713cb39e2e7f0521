using System.Security.Cryptography;

namespace ConductBot.Storage.Protection;

/// <summary>A key for some rows: its salt and the cipher made of it. One thread at a time.</summary>
internal sealed class RowSealer(byte[] salt, Func<ReadOnlySpan<byte>, AesGcm> cipher) : IDisposable
{
    private const int MostRows = 1024;
    private int _rows;

    public ReadOnlySpan<byte> Salt => salt;

    public AesGcm Cipher { get; } = cipher(salt);

    /// <summary>Counts a row; false when it was the last one.</summary>
    public bool MaySealMore() => ++_rows < MostRows;

    public void Dispose() => Cipher.Dispose();
}
