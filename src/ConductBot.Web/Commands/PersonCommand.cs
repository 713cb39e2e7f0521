using System.CommandLine;
using System.Diagnostics;
using ConductBot.Organization;
using ConductBot.PersonalData;
using ConductBot.PersonalData.Erasing;

namespace ConductBot.Web.Commands;

/// <summary><c>person</c>: <c>export</c> and <c>erase</c> below it.</summary>
internal static class PersonCommand
{
    public static Command Create() => new("person", "Dữ liệu về một người: xuất, xóa. / Data about one person: export, erase.") { Export(), Erase() };

    private static Command Export()
    {
        var person = Who();
        var to = new Option<FileInfo>("--out") { Description = "Tệp JSON sẽ ghi. / The JSON file to write.", Required = true };
        var settings = CommandSettings.Option();
        var command = new Command("export", "Ghi mọi dữ liệu về một người ra tệp; không gồm điều người khác báo cáo kín. / Writes all data about a person to a file, without what others reported in confidence.") { person, to, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var (file, summary) = await services.GetRequiredService<PersonData>().ExportAsync(await KnownAsync(services, parsed.GetValue(person)!, cancellationToken), cancellationToken);
            try
            {
                var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                await using var stream = new FileStream(parsed.GetValue(to)!.FullName, options);
                await stream.WriteAsync(file, cancellationToken);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"Không ghi được {parsed.GetValue(to)!.FullName}: {problem.Message} / It can't be written.", problem);
            }

            await Console.Out.WriteLineAsync(summary);
            return 0;
        });
        return command;
    }

    private static Command Erase()
    {
        var person = Who();
        var decided = new Option<string?>("--decided") { Description = "Số quyết định, nếu người ấy còn làm việc ở cơ quan. / The decision's number, for somebody who is still here." };
        var yes = new Option<bool>("--yes") { Description = "Xóa. / Erase." };
        var settings = CommandSettings.Option();
        var command = new Command("erase", "Xem và xóa dữ liệu về một người đã rời cơ quan; không có --yes thì chỉ xem. / Looks at and erases the data about somebody who left; without --yes it only shows.") { person, decided, yes, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var erasure = services.GetRequiredService<PersonErasure>();
            var request = new ErasureRequest(await KnownAsync(services, parsed.GetValue(person)!, cancellationToken), parsed.GetValue(decided));
            var erases = parsed.GetValue(yes);
            switch (erases ? await erasure.EraseAsync(request, cancellationToken) : await erasure.LookAsync(request, cancellationToken))
            {
                case ErasureOutcome.PersonHeld:
                    throw new CommandException("Mọi dữ liệu của người này đang được giữ lại cho một việc kiểm tra: xem reports holds. / Everything of this person is held: see reports holds.");
                case ErasureOutcome.StillHere:
                    throw new CommandException("Người này còn làm việc ở cơ quan. Cần quyết định: thêm --decided SỐ. / This person is still here. It takes a decision: add --decided NUMBER.");
                case ErasureOutcome.Done done:
                    await WriteAsync(done, erases);
                    return 0;
                default:
                    throw new UnreachableException();
            }
        });
        return command;
    }

    private static async Task WriteAsync(ErasureOutcome.Done done, bool erased)
    {
        await Console.Out.WriteLineAsync(erased ? "Đã xóa. / Erased." : "Sẽ xóa (thêm --yes để xóa). / Would be erased (add --yes).");
        foreach (var report in done.Reports) await Console.Out.WriteLineAsync($"  {report.Number ?? report.Id}  {report.Form}: {Of(report.Verdict)}");
        var counts = done.Counts;
        await Console.Out.WriteLineAsync($"  Cuộc trò chuyện riêng / 1:1 conversations: {counts.Conversations}; tài khoản / accounts: {counts.Accounts}; lần nghỉ / absences: {counts.Absences}; tin chưa gửi / messages not sent: {counts.Messages}; bí danh kiểm toán / audit pseudonym: 1");
        await Console.Out.WriteLineAsync($"Còn lại / what remains: {counts.Tasks} việc, với mã cán bộ, đến hết hạn lưu; số báo cáo; chuỗi kiểm toán, không còn dẫn đến tên; dòng trong people.csv, xóa ở đó; bản sao lưu. / tasks, with the person's id, until their time is over; reports' numbers; the audit chain, which leads to no name any more; the line in people.csv, to be taken out there; backups.");
    }

    private static string Of(ErasureVerdict verdict) => verdict switch
    {
        ErasureVerdict.Erased => "xóa / erased",
        ErasureVerdict.Held => "giữ lại cho việc kiểm tra / held for an inquiry",
        ErasureVerdict.FormKeeps => "mẫu buộc lưu đến hết hạn / its form keeps it until its time is over",
        ErasureVerdict.StillOpen => "chưa xử lý xong / not closed yet",
        _ => throw new UnreachableException(),
    };

    private static Argument<string> Who() => new("PERSON") { Description = "Mã cán bộ như trong people.csv. / The person's id as in people.csv." };

    // Where nothing was imported there are no ids to check against.
    private static async Task<string> KnownAsync(IServiceProvider services, string person, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<OrganizationStart>().RefreshAsync(cancellationToken);
        var organization = services.GetRequiredService<IOrganization>().Current;
        if (organization.People.Count == 0) return person;
        return organization.Person(person)?.Id ?? throw new CommandException($"Không có cán bộ “{person}”. Xem: organization show. / There is no person '{person}'. See: organization show.");
    }
}
