using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Files;

/// <summary>Fetches files that people send from where their channel keeps them.</summary>
public interface IChannelFiles
{
    /// <summary>Fetches the file of an attachment. Expected failure is an outcome, never an exception.</summary>
    /// <param name="attachment">As it came.</param>
    /// <param name="mostBytes">Of a larger one not more than this is read, whatever its headers say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<FileFetch> FetchAsync(Attachment attachment, int mostBytes, CancellationToken cancellationToken);
}
