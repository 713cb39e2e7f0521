using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.SelfReports.Keeping;

namespace ConductBot.Web.Commands;

/// <summary><c>reports</c>: <c>hold</c>, <c>release</c> and <c>holds</c> below it.</summary>
internal static class ReportsCommand
{
    public static Command Create() => new("reports", "Giữ lại báo cáo cho một việc kiểm tra. / Holds reports for an inquiry.") { Hold(), Release(), Holds() };

    private static Command Hold()
    {
        var what = What();
        var because = new Option<string>("--because") { Description = "Lý do. / Why.", Required = true };
        var settings = CommandSettings.Option();
        var command = new Command("hold", "Giữ lại một báo cáo, hoặc mọi dữ liệu của một người: không gì bị xóa cho đến khi thôi giữ. / Holds a report, or everything of a person: nothing of it is destroyed until it is released.") { what, because, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var holds = services.GetRequiredService<HoldsOfOperator>();
            var outcome = await holds.PlaceAsync(await TargetAsync(services, parsed.GetValue(what)!, cancellationToken), parsed.GetValue(because)!, cancellationToken);
            await Console.Out.WriteLineAsync(outcome switch
            {
                HoldOutcome.Placed placed => $"Đã giữ lại từ {placed.Hold.Since:yyyy-MM-dd HH:mm} UTC. / Held.",
                HoldOutcome.NotThere => throw new CommandException(NotThere(parsed.GetValue(what)!)),
                HoldOutcome.TooLate => throw new CommandException("Báo cáo đã hết hạn lưu, nội dung đã bị xóa. / The report's content was destroyed before."),
                HoldOutcome.ReasonMissing => throw new CommandException("Ghi lý do trong --because, nhiều nhất 500 ký tự. / Say why in --because, in at most 500 characters."),
                _ => throw new UnreachableException(),
            });
            return 0;
        });
        return command;
    }

    private static Command Release()
    {
        var what = What();
        var settings = CommandSettings.Option();
        var command = new Command("release", "Thôi giữ; điều đã đến hạn thì bị xóa. / Releases it; what was due meanwhile is destroyed.") { what, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var released = await services.GetRequiredService<HoldsOfOperator>().ReleaseAsync(await TargetAsync(services, parsed.GetValue(what)!, cancellationToken), cancellationToken);
            await Console.Out.WriteLineAsync(released == 0 ? "Hiện không được giữ lại. / It is not held." : "Đã thôi giữ. / Released.");
            return 0;
        });
        return command;
    }

    private static Command Holds()
    {
        var settings = CommandSettings.Option();
        var command = new Command("holds", "Những gì đang được giữ lại, bởi ai, vì sao. / What is held, by whom, why.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var all = await services.GetRequiredService<HoldsOfOperator>().AllAsync(cancellationToken);
            foreach (var (hold, number) in all)
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{hold.Person ?? number ?? hold.Report}  {hold.Since:yyyy-MM-dd}  {(hold.By == AuditTrail.Operator ? "–" : hold.By)}  {hold.Reason}"));
            if (all.Count == 0) await Console.Out.WriteLineAsync("Không có gì được giữ lại. / Nothing is held.");
            return 0;
        });
        return command;
    }

    private static Argument<string> What() => new("WHAT") { Description = "Số báo cáo (TB-2026-000123), hoặc mã cán bộ. / A report's number, or a person's id." };

    private static async Task<HoldTarget> TargetAsync(IServiceProvider services, string what, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<HoldsOfOperator>().ReportAsync(what, cancellationToken) is { } report) return new HoldTarget(report, null);

        // Where nothing was imported there are no ids to check against.
        await services.GetRequiredService<OrganizationStart>().RefreshAsync(cancellationToken);
        var organization = services.GetRequiredService<IOrganization>().Current;
        return organization.People.Count == 0 && !what.StartsWith("TB", StringComparison.OrdinalIgnoreCase) ? new HoldTarget(null, what) : organization.Person(what) is { } person ? new HoldTarget(null, person.Id) : throw new CommandException(NotThere(what));
    }

    private static string NotThere(string what) => $"Không có báo cáo hay cán bộ nào là “{what}”. / There is neither a report nor a person '{what}'.";
}
