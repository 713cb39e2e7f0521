namespace ConductBot.Organization.Importing;

/// <summary>A file somebody hands in.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record OrganizationFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MostBytes = 10 * 1024 * 1024;
}
