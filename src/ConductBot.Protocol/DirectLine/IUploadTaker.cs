namespace ConductBot.Protocol.DirectLine;

/// <summary>Takes what clients upload. A host without one refuses files.</summary>
public interface IUploadTaker
{
    /// <summary>
    /// Takes a file, or decides not to, and says what stands in the message in its place: never its content, and nothing that another conversation could use. It reads as much of the content as it wants.
    /// </summary>
    /// <exception cref="IOException">The client broke off.</exception>
    ValueTask<UploadTaken> TakeAsync(Upload upload, CancellationToken cancellationToken);
}
