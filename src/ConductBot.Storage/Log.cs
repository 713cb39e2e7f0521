using Microsoft.Extensions.Logging;

namespace ConductBot.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Storage is open: {Path}")]
    public static partial void Opened(ILogger logger, string path);

    [LoggerMessage(2, LogLevel.Warning, "The certificate {Thumbprint} that protects the key files ended at {Ends}. It goes on opening them; make a new one and run 'keys rewrap' with it (docs/operations.md, Keys).")]
    public static partial void CertificateEnded(ILogger logger, string thumbprint, DateTimeOffset ends);

    [LoggerMessage(3, LogLevel.Warning, "The certificate {Thumbprint} that protects the key files ends at {Ends}. It will go on opening them; make a new one and run 'keys rewrap' with it (docs/operations.md, Keys).")]
    public static partial void CertificateEnds(ILogger logger, string thumbprint, DateTimeOffset ends);
}
