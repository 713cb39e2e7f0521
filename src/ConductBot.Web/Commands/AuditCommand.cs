using System.CommandLine;
using System.Diagnostics;
using ConductBot.Audit;

namespace ConductBot.Web.Commands;

/// <summary><c>audit</c>: <c>verify</c>, <c>anchor</c> and <c>show</c> below it.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Nhật ký kiểm toán: ai đã làm gì. / The audit: who did what.") { Verify(), Anchor(), Show() };

    private static Command Verify()
    {
        var settings = CommandSettings.Option();
        var command = new Command("verify", "Kiểm tra chuỗi từ đầu đến mốc cuối, nêu bản ghi bị sửa, xóa, đổi chỗ, cắt. / Walks the chain to its last anchor and names what was changed, removed, reordered or cut.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var chain = services.GetRequiredService<AuditChain>();
            var result = await chain.VerifyAsync(cancellationToken);
            foreach (var finding in result.Findings) await Console.Out.WriteLineAsync(Of(finding));
            await Console.Out.WriteLineAsync(result.Findings.Count == 0
                ? $"Chuỗi nguyên vẹn: {result.Head.Position} bản ghi. / The chain is whole: {result.Head.Position} records."
                : $"{result.Findings.Count} chỗ không đúng trong {result.Head.Position} bản ghi. / {result.Findings.Count} findings in {result.Head.Position} records.");
            await Console.Out.WriteLineAsync(result.Anchor is { } anchor
                ? $"Mốc cuối: bản ghi {anchor.Head.Position}, {anchor.At:yyyy-MM-dd HH:mm} UTC ({chain.AnchorFile}). / Last anchor: record {anchor.Head.Position}."
                : $"Chưa có mốc nào trong {chain.AnchorFile}. / There is no anchor yet.");
            await Console.Out.WriteLineAsync("Không thấy được: phần bị cắt sau mốc cuối; việc bị xóa khỏi cơ sở dữ liệu trong khoảng một giây trước khi vào chuỗi; và mọi thay đổi của người nắm cả thư mục khóa lẫn tệp mốc. / What this can't see: what was cut after the last anchor, an act that was deleted from the database in the second before it came into the chain, and anything done by whoever holds both the key folder and the anchor file.");
            return result.Findings.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Anchor()
    {
        var settings = CommandSettings.Option();
        var command = new Command("anchor", "Ghi mốc cuối chuỗi ra tệp ngoài cơ sở dữ liệu (bot tự ghi mỗi ngày). / Appends the chain's end to the anchor file, as the bot does daily.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var chain = services.GetRequiredService<AuditChain>();
            try
            {
                var anchor = await chain.AnchorAsync(cancellationToken);
                await Console.Out.WriteLineAsync(anchor is null ? "Chuỗi còn trống. / The chain is empty." : $"{anchor}");
                return 0;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"Không ghi được {chain.AnchorFile}: {problem.Message} Cấp quyền ghi, hoặc đặt Audit:AnchorFile. / It can't be written: grant access, or set Audit:AnchorFile.", problem);
            }
        });
        return command;
    }

    private static Command Show()
    {
        var from = new Option<long>("--from") { Description = "Từ bản ghi số. / From a record on.", DefaultValueFactory = _ => 1 };
        var settings = CommandSettings.Option();
        var command = new Command("show", "Liệt kê các bản ghi, người bằng bí danh. / Lists the records, people by pseudonym.") { from, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            await foreach (var record in services.GetRequiredService<AuditChain>().ReadAsync(parsed.GetValue(from), cancellationToken))
                await Console.Out.WriteLineAsync($"{record.Position}  {record.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {record.Act}  {(record.Actor.Length == 0 ? "–" : record.Actor)}  {record.Subject}");
            return 0;
        });
        return command;
    }

    private static string Of(AuditFinding finding) => finding switch
    {
        AuditFinding.Changed changed => $"Bản ghi {changed.Position} đã bị sửa. / Record {changed.Position} was changed.",
        AuditFinding.Reordered moved => $"Ở chỗ {moved.Position} là bản ghi {moved.Belongs}. / Record {moved.Belongs} stands at {moved.Position}.",
        AuditFinding.Removed removed => $"Bản ghi {removed.Position} đã bị xóa. / Record {removed.Position} was removed.",
        AuditFinding.Cut cut => $"Thiếu các bản ghi {cut.From} đến {cut.To}. / Records {cut.From} to {cut.To} are missing.",
        AuditFinding.Rewritten rewritten => $"Chuỗi đã bị viết lại: bản ghi {rewritten.Anchor.Head.Position} khác mốc ngày {rewritten.Anchor.At:yyyy-MM-dd}. / The chain was written anew: record {rewritten.Anchor.Head.Position} is not what was anchored.",
        AuditFinding.WrongHead head => $"Đầu chuỗi ghi {head.Head.Position}, không phải bản ghi cuối. / The head names {head.Head.Position}, which is not the last record.",
        AuditFinding.Foreign foreign => $"Có dòng lạ {foreign.Row} giữa các bản ghi. / The row {foreign.Row} stands among the records and is none.",
        AuditFinding.WrongMark mark => $"Dấu {mark.Row} nói một việc đã được ghi, nhưng chuỗi không có ở chỗ đó: có thể ai đó đã ngăn việc ấy vào chuỗi. / The mark {mark.Row} names a record that is not there: somebody may have kept that act out of the chain.",
        AuditFinding.NoMark missing => $"Bản ghi {missing.Position} mất dấu đã ghi. / Record {missing.Position} has lost its mark.",
        _ => throw new UnreachableException(),
    };
}
