using System.CommandLine;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Web.Commands;

/// <summary><c>deliveries</c>: what an administrator looks after in the ledger. Shows ids and codes, never what was sent.</summary>
internal static class DeliveriesCommand
{
    public static Command Create() => new("deliveries", "Sổ gửi tin của bot. / The ledger of what the bot sends by itself.")
    {
        List("failed", DeliveryList.Failed, "Tin không gửi được. / What was given up."),
        List("not-reachable", DeliveryList.NotReachable, "Người không nhận được tin, lý do và việc cần làm. / Whom no message reaches, why, and what can be done."),
        List("repeated", DeliveryList.PossiblyRepeated, "Tin có thể đã đến hai lần. / What may have arrived twice."),
        Retry(),
    };

    private static Command List(string name, DeliveryList list, string description)
    {
        var settings = CommandSettings.Option();
        var command = new Command(name, description) { settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var texts = services.GetRequiredService<Localized<DeliveryTexts>>();
            var count = 0;
            await foreach (var delivery in services.GetRequiredService<IDeliveries>().ListAsync(list, cancellationToken))
            {
                count++;
                await Console.Out.WriteLineAsync($"{delivery.Id}  {Time(delivery.Due)}  {What(delivery, texts)}");
            }

            if (count == 0) await Console.Out.WriteLineAsync("Không có. / None.");
            return 0;
        });
        return command;
    }

    private static Command Retry()
    {
        var id = new Argument<string>("ID") { Description = "Mã như danh sách ghi: nguồn/người nhận/lần. / As listed: source/recipient/occurrence." };
        var settings = CommandSettings.Option();
        var command = new Command("retry", "Gửi lại một tin đã hỏng hoặc chưa đến được. / Has one that failed or reached nobody tried again.") { id, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(id)!.Split('/') is not [var source, var recipient, var occurrence])
                throw new CommandException($"“{parsed.GetValue(id)}” không phải mã tin. Viết như deliveries failed ghi: nguồn/người nhận/lần. / This is no id. Write it as 'deliveries failed' does: source/recipient/occurrence.");

            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            switch (await services.GetRequiredService<IDeliveries>().RetryAsync(new DeliveryId(source, recipient, occurrence), cancellationToken))
            {
                case RetryOutcome.Waiting:
                    await Console.Out.WriteLineAsync("Tin đã vào hàng chờ. / It waits to be sent.");
                    return 0;
                case RetryOutcome.NothingToRetry nothing:
                    throw new CommandException($"Tin này không cần gửi lại ({nothing.State.GetType().Name}). / This one is not to be retried ({nothing.State.GetType().Name}).");
                case RetryOutcome.NotFound:
                    throw new CommandException("Không có tin với mã này. / There is no delivery of this id.");
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        });
        return command;
    }

    private static string What(Delivery delivery, Localized<DeliveryTexts> texts) => delivery.State switch
    {
        DeliveryState.NotReachable lost => $"{texts[Language.Vietnamese].Of(lost.Reason)} / {texts[Language.English].Of(lost.Reason)}",
        DeliveryState.Failed failed => $"{failed.Reason}  ({delivery.Attempts} lần / attempts)",
        var other => $"{other.GetType().Name}  ({delivery.PossibleRepeats} lần có thể trùng / possible repeats)",
    };

    private static string Time(DateTimeOffset time) => VietnamClock.In(time).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
