using System.Text;
using ConductBot.Directives.Importing;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Storing;

namespace ConductBot.Directives.Reports;

/// <summary>What the importer shows: what it understood, and what storing it would change.</summary>
internal static class ImportReport
{
    /// <summary>Of a file that was looked at.</summary>
    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Refused refused => Refusal(refused.Refusal),
        ImportOutcome.Planned planned => string.Join("\n", planned.Documents.Select(document => Document(planned, document))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The last line: whether it was stored.</summary>
    public static string Stored(PublishOutcome? outcome) => outcome switch
    {
        null => "Chưa lưu gì. Thêm --yes để lưu. / Nothing was stored. Add --yes to store it.",
        PublishOutcome.Published published => $"Đã lưu, bản thư viện {published.LibraryVersion}. / Stored as library version {published.LibraryVersion}.",
        PublishOutcome.Unchanged => "Không có gì thay đổi nên không tạo bản mới. / Nothing differs, so there is no new version.",
        PublishOutcome.Busy => "Chưa lưu được vì nhiều người đang cập nhật thư viện cùng lúc; xin chạy lại lệnh. / Not stored: others kept publishing. Run the command again.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Refusal(ReadOutcome.Refused refusal)
    {
        var (place, placeEn) = refusal.Line is { } line ? ($"Dòng {line}: ", $"Line {line}: ") : ("", "");
        return $"{place}{refusal.Vietnamese}\n{placeEn}{refusal.English}";
    }

    private static string Document(ImportOutcome.Planned planned, PlannedDocument document)
    {
        var text = new StringBuilder();
        var directive = document.Stored.Directive;
        text.Append($"=== {directive.Id} · {planned.File.Name}{(planned.Documents.Count > 1 ? $", văn bản thứ {directive.Document}" : "")} ===\n");
        text.Append(Decision(document)).Append('\n');
        text.Append('\n').Append(DirectiveReport.Metadata(directive));
        text.Append('\n').Append(DirectiveReport.Tree(directive));
        if (DirectiveReport.Repairs(directive) is { Length: > 0 } repairs) text.Append("\nSửa lỗi quét:\n").Append(repairs);
        foreach (var dropped in document.DroppedRepairs)
            text.Append($"Sửa lỗi quét cũ không còn dùng được (dòng {dropped.Line}: “{dropped.Scanned}” không còn trong tệp).\n");
        if (document.LooseLines.Count > 0) text.Append($"Không đọc được: dòng {string.Join(", ", document.LooseLines)}.\n");
        if (document.Decision is ImportDecision.NewVersion next) text.Append("\nSo với bản hiện hành:\n").Append(DiffReport.Of(next.Diff));
        return text.ToString();
    }

    private static string Decision(PlannedDocument document) => document.Decision switch
    {
        ImportDecision.New { SameNumberAs: { } other } => $"Văn bản mới. Cùng số với {other} nhưng khác cơ quan hoặc ngày ban hành, nên là văn bản khác. (Nếu đúng là {other}, dùng --id {other}.)",
        ImportDecision.New => "Văn bản mới.",
        ImportDecision.NewVersion next => $"Bản {document.Stored.Directive.Version} của {document.Stored.Directive.Id} (hiện hành: bản {next.Current.Directive.Version}).",
        ImportDecision.Unchanged same => $"Không khác bản {same.Current.Directive.Version} đang có.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
