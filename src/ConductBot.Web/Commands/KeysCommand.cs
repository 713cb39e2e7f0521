using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Keys;

namespace ConductBot.Web.Commands;

/// <summary><c>keys</c>: <c>show</c>, <c>rewrap</c> and <c>discard</c> below it. None of them shows a key.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Khóa mở cơ sở dữ liệu: xem, thay, bỏ khóa cũ. / The keys that open the database: show, rotate, delete old ones.") { Show(), Rewrap(), Discard() };

    private static Command Show()
    {
        var settings = CommandSettings.Option();
        var command = new Command("show", "Liệt kê các khóa: mã, tuổi, được bảo vệ bằng gì, có mở được không. / Lists the keys: id, age, what protects them, whether they open.") { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = CommandServices.Keys(parsed.GetValue(settings) ?? []);
            var keys = await services.GetRequiredService<KeyKeeper>().ReadAsync(cancellationToken);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            await Console.Out.WriteLineAsync($"{keys.Folder}");
            foreach (var root in keys.Roots) await Console.Out.WriteLineAsync($"  {root.Id}  {Age(root.Created, now)}  {keys.Items.Count(item => item.Root == root.Id)} ×  {root.Protector}");
            foreach (var root in keys.Retired) await Console.Out.WriteLineAsync($"  retired/{root.Id}  {Age(root.Created, now)}  {root.Protector}");
            await Console.Out.WriteLineAsync("Khóa dữ liệu và bí mật trong thư mục khóa / Data keys, and secrets of the key folder");
            foreach (var item in keys.Items) await Console.Out.WriteLineAsync($"  {item.Name}  {(item.Created is { } created ? Age(created, now) : "–")}  ← {item.Root?.ToString() ?? "?"}  {(item.Problem is null ? "mở được / opens" : item.Problem.Message)}");
            return keys.Items.Any(item => item.Problem is not null) ? 1 : 0;
        });
        return command;
    }

    private static Command Rewrap()
    {
        var yes = new Option<bool>("--yes") { Description = "Làm thật. / Does it." };
        var settings = CommandSettings.Option();
        var command = new Command("rewrap", "Thay khóa gốc, bọc lại mọi khóa dữ liệu và bí mật; khóa cũ chuyển vào retired/. Dở dang thì chạy lại. / Makes a new root key and wraps everything anew; old ones go to retired/. Stopped half-way, run it again.") { yes, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = CommandServices.Keys(parsed.GetValue(settings) ?? []);
            var keeper = services.GetRequiredService<KeyKeeper>();
            if (!parsed.GetValue(yes))
            {
                var keys = await keeper.ReadAsync(cancellationToken);
                await Console.Out.WriteLineAsync($"Sẽ bọc lại {keys.Items.Count} khóa và bí mật, rồi cất {keys.Roots.Count} khóa gốc cũ vào {Path.Combine(keys.Folder, "retired")}. Sao lưu thư mục khóa trước. Chạy lại với --yes. / Would wrap {keys.Items.Count} keys and secrets anew and put {keys.Roots.Count} old root keys away. Back up the key folder first. Run it again with --yes.");
                return 0;
            }

            // On record before it begins: of one that was stopped half-way that stands there.
            await keeper.CheckAsync(KeyDemand.Free, cancellationToken);
            var audit = services.GetRequiredService<OperatorAudit>();
            await audit.RecordAsync(AuditAct.KeysRewrapped, "begun", cancellationToken);
            var (root, proven) = (Guid.Empty, 0);
            await foreach (var step in keeper.RewrapAsync(services.GetRequiredService<KeyProtection>(), cancellationToken))
            {
                if (step is RewrapStep.Made made) root = made.Root;
                if (step is RewrapStep.Proven all) proven = all.Keys;
                await Console.Out.WriteLineAsync(Of(step));
            }

            await audit.RecordAsync(AuditAct.KeysRewrapped, string.Create(CultureInfo.InvariantCulture, $"done: {proven} under {root}"), cancellationToken);
            await services.GetRequiredService<IStorageMaintenance>().PurgeAsync(cancellationToken);
            await Console.Out.WriteLineAsync("Xong. Sao lưu thư mục khóa ngay; còn giữ bản sao lưu cơ sở dữ liệu cũ thì giữ cả bản sao lưu khóa cũ. Khi mọi thứ chạy tốt: keys discard --yes. / Done. Back up the key folder now; as long as you keep older backups of the database, keep the older backup of the keys. When all is well: keys discard --yes.");
            return 0;
        });
        return command;
    }

    private static Command Discard()
    {
        var yes = new Option<bool>("--yes") { Description = "Xóa thật. / Deletes them." };
        var settings = CommandSettings.Option();
        var command = new Command("discard", "Xóa các khóa đã cất trong retired/, sau khi thử mở mọi thứ không cần chúng. / Deletes the keys in retired/ when everything opens without them.") { yes, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = CommandServices.Keys(parsed.GetValue(settings) ?? []);
            var keeper = services.GetRequiredService<KeyKeeper>();
            var keys = (await keeper.ReadAsync(cancellationToken)).Retired;
            if (parsed.GetValue(yes) && keys.Count > 0)
            {
                await keeper.CheckAsync(KeyDemand.Free, cancellationToken);
                await services.GetRequiredService<OperatorAudit>().RecordAsync(AuditAct.KeysDiscarded, string.Create(CultureInfo.InvariantCulture, $"{keys.Count}: {string.Join(' ', keys.Take(4).Select(key => key.Id))}"), cancellationToken);
            }

            if (parsed.GetValue(yes)) keys = await keeper.DiscardAsync(cancellationToken);
            foreach (var key in keys) await Console.Out.WriteLineAsync($"{key.Id}  {key.Protector}");
            await Console.Out.WriteLineAsync(parsed.GetValue(yes)
                ? $"Đã xóa {keys.Count} khóa. / {keys.Count} keys were deleted."
                : $"{keys.Count} khóa sẽ bị xóa; cơ sở dữ liệu khác dùng chung thư mục này, hay bản sao lưu cũ, sẽ không mở được nữa. Chạy lại với --yes. / {keys.Count} keys would be deleted; another database over the same folder, or an older backup, can't be opened then. Run it again with --yes.");
            return 0;
        });
        return command;
    }

    private static string Of(RewrapStep step) => step switch
    {
        RewrapStep.Made made => $"Khóa mới {made.Root} / New key",
        RewrapStep.DataKey key => $"Đã bọc lại {key.Name} / Wrapped anew",
        RewrapStep.Secret secret => $"Đã bọc lại secret {secret.Name} / Wrapped anew",
        RewrapStep.Proven proven => $"Đã thử mở {proven.Keys} bằng riêng khóa mới / Opened with the new key alone",
        RewrapStep.Retired retired => $"Đã cất {retired.Root} / Put away",
        _ => throw new UnreachableException(),
    };

    private static string Age(DateTimeOffset created, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{created.UtcDateTime:yyyy-MM-dd} ({Math.Max(0, (int)(now - created).TotalDays)} d)");
}
