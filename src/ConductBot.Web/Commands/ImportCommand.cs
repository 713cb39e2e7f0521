using System.CommandLine;
using ConductBot.Directives.Importing;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Reports;
using ConductBot.Directives.Shipped;

namespace ConductBot.Web.Commands;

/// <summary><c>import FILE</c>: shows what it understood of a directive, and stores it only with <c>--yes</c>.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Văn bản UTF-8, Markdown hoặc .docx. / UTF-8 text, Markdown or .docx." };
        var yes = new Option<bool>("--yes") { Description = "Lưu và công bố. / Store and publish." };
        var id = new Option<string?>("--id") { Description = "Mã văn bản: nhập vào đúng văn bản này. / The directive's id: it is this one." };
        var owner = new Option<FileInfo?>("--owner") { Description = "Tệp YAML của chủ quản chính sách (số, ngày, sửa lỗi quét …). / The policy owner's YAML data." };
        var settings = CommandSettings.Option();
        var command = new Command("import", "Xem và nhập một chỉ thị; không có --yes thì chỉ xem. / Looks at a directive and imports it; without --yes it only shows.") { file, yes, id, owner, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = await RequestAsync(parsed.GetValue(file)!, parsed.GetValue(owner), parsed.GetValue(id), cancellationToken);
            return await RunAsync(request, parsed.GetValue(yes), parsed.GetValue(settings) ?? [], cancellationToken);
        });
        return command;
    }

    private static async Task<ImportRequest> RequestAsync(FileInfo file, FileInfo? owner, string? id, CancellationToken cancellationToken)
    {
        if (!file.Exists) throw new CommandException($"Không có tệp {file.Name}. / There is no file {file.FullName}.");
        if (file.Length > SourceFormats.MaximumBytes) throw new CommandException(ImportReport.Refusal(Refusals.TooLarge(file.Length)));
        if (owner is { Exists: false }) throw new CommandException($"Không có tệp {owner.Name}. / There is no file {owner.FullName}.");
        try
        {
            var data = owner is null ? null : OwnerData.Read(owner.Name, await File.ReadAllTextAsync(owner.FullName, cancellationToken));
            return new ImportRequest(new SourceFile(file.Name, await File.ReadAllBytesAsync(file.FullName, cancellationToken)), data, id, TimeProvider.System.GetUtcNow());
        }
        catch (Exception problem) when (problem is LibraryDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(problem.Message, problem);
        }
    }

    private static async Task<int> RunAsync(ImportRequest request, bool store, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(settings, cancellationToken);
        var import = services.GetRequiredService<DirectiveImport>();
        try
        {
            var (plan, published) = store ? await import.StoreAsync(request, cancellationToken) : (await import.PlanAsync(request, cancellationToken), null);
            if (plan is ImportOutcome.Refused) throw new CommandException(ImportReport.Of(plan));
            await Console.Out.WriteLineAsync(ImportReport.Of(plan));
            await Console.Out.WriteLineAsync(ImportReport.Stored(published));
            return published is ConductBot.Directives.Storing.PublishOutcome.Busy ? 1 : 0;
        }
        catch (LibraryDataException problem)
        {
            throw new CommandException(problem.Message, problem);
        }
    }
}
