using System.CommandLine;
using System.Globalization;
using ConductBot.Directives;
using ConductBot.Directives.Changes;
using ConductBot.Directives.Force;
using ConductBot.Directives.Reports;
using ConductBot.Directives.Storing;
using Microsoft.Extensions.Options;
using Directive = ConductBot.Directives.Directive;

namespace ConductBot.Web.Commands;

/// <summary><c>directives</c>: lists what is published; <c>show</c>, <c>diff</c> and <c>notes</c> below it.</summary>
internal static class DirectivesCommand
{
    public static Command Create()
    {
        var on = Day();
        var settings = CommandSettings.Option();
        var command = new Command("directives", "Các văn bản đang có, hiệu lực và ràng buộc ai. / The directives, their validity and whom they bind.") { on, settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), services =>
        {
            var library = services.GetRequiredService<DirectiveLibrary>().Current;
            return ValueTask.FromResult(DirectiveReport.List(library, Organization(services), ParseDay(parsed.GetValue(on))));
        }, cancellationToken));
        command.Add(Show());
        command.Add(Diff());
        command.Add(Notes());
        command.Add(Remove());
        return command;
    }

    private static Command Show()
    {
        var id = Id();
        var on = Day();
        var version = new Option<int?>("--version-number", "--version") { Description = "Một bản cũ. / An earlier version." };
        var settings = CommandSettings.Option();
        var command = new Command("show", "Toàn văn một văn bản, vào một ngày hoặc một bản. / A directive, on a day or in a version.") { id, on, version, settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), async services =>
        {
            var name = parsed.GetValue(id)!;
            var day = ParseDay(parsed.GetValue(on));
            var versions = await VersionsAsync(services, name, cancellationToken);
            var shown = parsed.GetValue(version) is { } number ? Version(versions, number) : RuleOnDay.Pick(versions, day)
                ?? throw new CommandException($"Ngày {Date(day)} {name} chưa có hiệu lực. / {name} was not in force on {Date(day)}.");
            return DirectiveReport.Show(shown, services.GetRequiredService<DirectiveLibrary>().Current, Organization(services), day);
        }, cancellationToken));
        return command;
    }

    private static Command Diff()
    {
        var id = Id();
        var first = new Argument<int>("V1") { Description = "Bản trước. / The earlier version." };
        var second = new Argument<int>("V2") { Description = "Bản sau. / The later version." };
        var settings = CommandSettings.Option();
        var command = new Command("diff", "Khác nhau giữa hai bản, từng đoạn. / What differs between two versions.") { id, first, second, settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), async services =>
        {
            var versions = await VersionsAsync(services, parsed.GetValue(id)!, cancellationToken);
            return DiffReport.Of(DirectiveDiff.Between(Version(versions, parsed.GetValue(first)), Version(versions, parsed.GetValue(second))));
        }, cancellationToken));
        return command;
    }

    private static Command Notes()
    {
        var id = new Argument<string>("NOTE") { Description = "Mã ghi chú, như lệnh show ghi. / The note's id as show prints it." };
        var settings = CommandSettings.Option();
        var confirm = new Command("confirm", "Xác nhận một ghi chú. / Confirms a note.") { id, settings };
        confirm.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), async services =>
        {
            var note = parsed.GetValue(id)!;
            return await services.GetRequiredService<NoteStore>().ConfirmAsync(note, cancellationToken) switch
            {
                null => throw new CommandException($"Không có ghi chú “{note}”. Xem mã bằng lệnh directives show. / There is no note '{note}'. See the ids with directives show."),
                PublishOutcome.Unchanged => "Ghi chú này đã được xác nhận từ trước. / The note was confirmed already.\n",
                PublishOutcome.Published => "Đã xác nhận ghi chú. / The note is confirmed.\n",
                PublishOutcome.Busy => throw new CommandException("Nhiều người đang cập nhật thư viện cùng lúc; xin chạy lại lệnh. / Others kept publishing. Run the command again."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }, cancellationToken));
        return new Command("notes", "Ghi chú của chủ quản chính sách. / The policy owner's notes.") { confirm };
    }

    private static Command Remove()
    {
        var id = Id();
        var yes = new Option<bool>("--yes") { Description = "Gỡ thật; không ghi thì chỉ xem. / Really removes; without it only shows." };
        var settings = CommandSettings.Option();
        var command = new Command("remove", "Gỡ một văn bản khỏi thư viện; nhập lại tệp thì có lại. / Takes a directive out of the library; importing its file brings it back.") { id, yes, settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), async services =>
        {
            var name = parsed.GetValue(id)!;
            var library = services.GetRequiredService<DirectiveLibrary>().Current;
            var directive = library.Find(name) ?? throw new CommandException($"Không có văn bản “{name}”. Xem các mã bằng lệnh directives. / There is no directive '{name}'. See the ids with directives.");
            var questions = library.Questions.Count(question => question.Clause?.Directive == directive.Id);
            if (!parsed.GetValue(yes)) return $"Sẽ gỡ {directive.Id}: {directive.Clauses.Count} đoạn, {questions} câu hỏi mẫu không còn dùng. Chạy lại với --yes. / Would remove {directive.Id}: {directive.Clauses.Count} clauses, {questions} asked questions fall idle. Run again with --yes.\n";
            return await services.GetRequiredService<DirectiveStore>().RemoveAsync(directive.Id, cancellationToken) switch
            {
                PublishOutcome.Published or PublishOutcome.Unchanged => $"Đã gỡ {directive.Id}. / {directive.Id} is removed.\n",
                PublishOutcome.Busy => throw new CommandException("Nhiều người đang cập nhật thư viện cùng lúc; xin chạy lại lệnh. / Others kept publishing. Run the command again."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[]? settings, Func<IServiceProvider, ValueTask<string>> report, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(settings ?? [], cancellationToken);
        await Console.Out.WriteAsync(await report(services));
        return 0;
    }

    private static async ValueTask<IReadOnlyList<Directive>> VersionsAsync(IServiceProvider services, string id, CancellationToken cancellationToken)
    {
        var versions = await services.GetRequiredService<DirectiveStore>().VersionsAsync(id, cancellationToken);
        return versions.Count > 0 ? versions : throw new CommandException($"Không có văn bản “{id}”. Xem các mã bằng lệnh directives. / There is no directive '{id}'. See the ids with directives.");
    }

    private static Directive Version(IReadOnlyList<Directive> versions, int number) => versions.FirstOrDefault(version => version.Version == number)
        ?? throw new CommandException($"{versions[0].Id} có các bản từ 1 đến {versions[0].Version}. / {versions[0].Id} has versions 1 to {versions[0].Version}.");

    private static string Organization(IServiceProvider services) => services.GetRequiredService<IOptions<DirectivesOptions>>().Value.Organization;

    private static Argument<string> Id() => new("ID") { Description = "Mã văn bản, như lệnh directives ghi. / The directive's id as directives prints it." };

    private static Option<string?> Day() => new("--on") { Description = "Một ngày, ví dụ 2024-12-31; không ghi là hôm nay. / A day; without it today." };

    private static DateOnly ParseDay(string? text)
    {
        if (text is null) return VietnamDay.Of(TimeProvider.System);
        string[] forms = ["yyyy-MM-dd", "d/M/yyyy"];
        return DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandException($"“{text}” không phải ngày. Ghi ví dụ 2024-12-31. / '{text}' is no day. Write for example 2024-12-31.");
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
