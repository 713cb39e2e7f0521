using System.Text.Json;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>A channel that keeps files: what lies under an address, and how often it was fetched.</summary>
internal sealed class ScriptedFiles : IChannelFiles
{
    private readonly Dictionary<string, Func<CancellationToken, Task<FileFetch>>> _kept = new(StringComparer.Ordinal);

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<string> Fetched { get; } = [];

    /// <summary>Keeps a file; the attachment with which Teams tells of it.</summary>
    public Attachment Keep(string name, byte[] content) => Keep(name, _ => Task.FromResult<FileFetch>(new FileFetch.Fetched(content)));

    /// <summary>The same for one that can't be fetched.</summary>
    public Attachment Keep(string name, FileFetch instead) => Keep(name, _ => Task.FromResult(instead));

    /// <summary>The same for one that takes its time.</summary>
    public Attachment Keep(string name, Func<CancellationToken, Task<FileFetch>> fetch)
    {
        var url = $"https://agency-my.sharepoint.com/{_kept.Count}?tempauth=zqx9";
        _kept[url] = fetch;
        return new Attachment { ContentType = TeamsFiles.DownloadInfo, Name = name, ContentUrl = "https://agency-my.sharepoint.com/personal/x", Content = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["downloadUrl"] = url }) };
    }

    /// <summary>Keeps an image that stands in a message, which has no name.</summary>
    public Attachment KeepImage(byte[] content)
    {
        var url = $"https://smba.trafficmanager.net/apac/v3/attachments/0-{_kept.Count}/views/original";
        _kept[url] = _ => Task.FromResult<FileFetch>(new FileFetch.Fetched(content));
        return new Attachment { ContentType = "image/*", ContentUrl = url };
    }

    public async ValueTask<FileFetch> FetchAsync(Attachment attachment, int mostBytes, CancellationToken cancellationToken)
    {
        var url = attachment.Content?.GetProperty("downloadUrl").GetString() ?? attachment.ContentUrl!;
        Fetched.Add(url);
        var fetch = await _kept[url](cancellationToken);
        return fetch is FileFetch.Fetched { Content: var content } && content.Length > mostBytes ? new FileFetch.TooLarge() : fetch;
    }
}
