using System.Text;
using Microsoft.Extensions.Options;

namespace ConductBot.Audit;

/// <summary>The anchor file: lines are only ever appended.</summary>
internal sealed class AuditAnchors(IOptions<AuditOptions> options)
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.AnchorFile);

    /// <summary>Appends an anchor, safe on the disk when this returns.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Append(AuditAnchor anchor)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.ASCII.GetBytes($"{anchor}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>All anchors; a line that is none (a write cut short) is passed over.</summary>
    public IReadOnlyList<AuditAnchor> Read() => File.Exists(Path) ? [.. File.ReadLines(Path).Select(AuditAnchor.Read).OfType<AuditAnchor>()] : [];
}
