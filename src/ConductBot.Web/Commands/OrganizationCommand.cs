using System.CommandLine;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Storing;

namespace ConductBot.Web.Commands;

/// <summary><c>organization</c>: <c>import</c>, <c>show</c>, <c>export</c>, <c>template</c> and <c>unmatched</c> below it.</summary>
internal static class OrganizationCommand
{
    public static Command Create()
    {
        var command = new Command("organization", "Cán bộ, đơn vị, vai trò. / People, units, roles.");
        command.Add(Import());
        command.Add(Show());
        command.Add(Export());
        command.Add(Template());
        command.Add(Unmatched());
        return command;
    }

    private static Command Import()
    {
        var files = new Argument<FileInfo[]>("FILES") { Description = "people.csv và units.csv, hoặc một trong hai. / people.csv and units.csv, or one of them.", Arity = new ArgumentArity(1, 2) };
        var yes = new Option<bool>("--yes") { Description = "Lưu và công bố. / Store and publish." };
        var settings = CommandSettings.Option();
        var command = new Command("import", "Xem và nhập cán bộ, đơn vị; không có --yes thì chỉ xem. / Looks at people and units and imports them; without --yes it only shows.") { files, yes, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = await ReadAsync(parsed.GetValue(files) ?? [], cancellationToken);
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var import = services.GetRequiredService<OrganizationImport>();
            var (plan, published) = parsed.GetValue(yes) ? await import.StoreAsync(read, cancellationToken) : (await import.PlanAsync(read, cancellationToken), null);
            if (plan is not ImportOutcome.Planned planned) throw new CommandException(OrganizationReport.Of(plan));
            await Console.Out.WriteLineAsync(OrganizationReport.Of(plan));
            await Console.Out.WriteLineAsync(OrganizationReport.Stored(planned, published));
            return published is PublishOutcome.Busy ? 1 : 0;
        });
        return command;
    }

    private static Command Show()
    {
        var settings = CommandSettings.Option();
        var command = new Command("show", "Cây đơn vị với cán bộ, vai trò, người đang nghỉ. / The tree of units with people, roles and who is away.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var organization = await CurrentAsync(services, cancellationToken);
            await Console.Out.WriteLineAsync(organization.People.Count + organization.Units.Count == 0
                ? "Chưa nhập cơ quan nào. Bắt đầu bằng: organization template. / No organisation was imported yet. Begin with: organization template."
                : OrganizationTree.Of(organization, VietnamDay.Of(TimeProvider.System)));
            return 0;
        });
        return command;
    }

    private static Command Export()
    {
        var (folder, semicolon) = (Folder(), Semicolon());
        var settings = CommandSettings.Option();
        var command = new Command("export", "Ghi cơ quan hiện có ra people.csv và units.csv. / Writes the organisation as people.csv and units.csv.") { folder, semicolon, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var organization = await CurrentAsync(services, cancellationToken);
            return await WriteAsync(parsed.GetValue(folder)!, (organization.Units, organization.People), parsed.GetValue(semicolon) ? ';' : ',', cancellationToken);
        });
        return command;
    }

    private static Command Template()
    {
        var (folder, semicolon) = (Folder(), Semicolon());
        var settings = CommandSettings.Option();
        var command = new Command("template", "Ghi hai tệp mẫu people.csv và units.csv, có sẵn vài dòng ví dụ. / Writes the two templates with sample rows.") { folder, semicolon, settings };
        command.SetAction((parsed, cancellationToken) =>
        {
            var example = SampleOrganization.Example();
            return WriteAsync(parsed.GetValue(folder)!, (example.Units, example.People), parsed.GetValue(semicolon) ? ';' : ',', cancellationToken);
        });
        return command;
    }

    private static Command Unmatched()
    {
        var settings = CommandSettings.Option();
        var command = new Command("unmatched", "Người đã nhắn cho chương trình mà danh sách cán bộ chưa có. / Who wrote to the program and is in no list.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            await Console.Out.WriteLineAsync(UnmatchedReport.Of(await services.GetRequiredService<BindingRows>().UnmatchedAsync(cancellationToken)));
            return 0;
        });
        return command;
    }

    private static Option<DirectoryInfo> Folder() => new("--folder") { Description = "Thư mục ghi vào. / The folder to write to.", DefaultValueFactory = static _ => new DirectoryInfo(".") };

    private static Option<bool> Semicolon() => new("--semicolon") { Description = "Phân cách bằng dấu ; khi Excel của máy dùng dấu đó. / Separate by ; where the machine's Excel does." };

    private static async ValueTask<OrganizationSnapshot> CurrentAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<OrganizationStart>().RefreshAsync(cancellationToken);
        return services.GetRequiredService<IOrganization>().Current;
    }

    private static async Task<int> WriteAsync(DirectoryInfo folder, (IReadOnlyList<Unit> Units, IReadOnlyList<Person> People) content, char delimiter, CancellationToken cancellationToken)
    {
        await WriteAsync(folder, UnitColumns.Layout.Name, OrganizationExport.Units(content.Units, delimiter), cancellationToken);
        await WriteAsync(folder, PeopleColumns.Layout.Name, OrganizationExport.People(content.People, delimiter), cancellationToken);
        return 0;
    }

    private static async Task WriteAsync(DirectoryInfo folder, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.FullName, name);
        if (File.Exists(path)) throw new CommandException($"Đã có tệp {name} ở đó; xin chọn thư mục khác bằng --folder. / {path} is there already: choose another folder with --folder.");
        try
        {
            folder.Create();
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Không ghi được {name}. / {problem.Message}", problem);
        }

        await Console.Out.WriteLineAsync($"Đã ghi {path}. / Written.");
    }

    private static async Task<IReadOnlyList<OrganizationFile>> ReadAsync(FileInfo[] files, CancellationToken cancellationToken)
    {
        var read = new List<OrganizationFile>();
        foreach (var file in files)
        {
            if (!file.Exists) throw new CommandException($"Không có tệp {file.Name}. / There is no file {file.FullName}.");
            try
            {
                // One that is too large is refused by its size: its bytes are not needed for that.
                var bytes = file.Length > OrganizationFile.MostBytes ? new byte[OrganizationFile.MostBytes + 1] : await File.ReadAllBytesAsync(file.FullName, cancellationToken);
                read.Add(new OrganizationFile(file.Name, bytes));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(problem.Message, problem);
            }
        }

        return read;
    }
}
