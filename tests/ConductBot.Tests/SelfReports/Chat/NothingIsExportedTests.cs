using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>Every trace, measurement and log line of reports being filed, read, asked about and answered, as whoever collects them sees it.</summary>
public sealed class NothingIsExportedTests
{
    private const string Late = "bèolụcbình3318";
    private readonly ConcurrentQueue<string> _spans = new();
    private readonly ConcurrentQueue<string> _measured = new();
    private readonly LogLines _lines = new();

    [Fact]
    public async Task No_word_form_id_or_code_of_a_report_stands_in_a_trace_a_measurement_or_a_log_line()
    {
        using var spans = Listen();
        using var measurements = Measure();
        await using var reports = new ConfidentialOffice();
        var office = reports.Office;
        office.Get<IOptionsMonitor<LoggerFilterOptions>>().CurrentValue.MinLevel = LogLevel.Trace;
        office.Get<ILoggerFactory>().AddProvider(_lines);

        await office.SayAsync("staff", $"em tới trễ 20 phút do {Late}");
        (await office.PressAsync("staff", office.LastCard!, ReportVerbs.File, ("f-what", "late"), ("f-day", "2026-03-02"), ("f-minutes", "20"), ("f-reason", Late))).ShouldContain(Late);
        await office.SayAsync("manager", "TB-2026-000001");
        await office.PressAsync("manager", office.LastCard!, ReportVerbs.Ask, ("words-ask", $"{Late}?"));
        (await reports.FileNamedAsync("lan.tt")).ShouldContain("TB-2026-000002");
        var code = await reports.FileNamelessAsync();
        await office.SayAsync("staff", $"mã {code}");
        await office.SayAsync("staff", "mã 0000-0000-0000");
        await office.GoToAsync(TaskOffice.At(1, 17));
        foreach (var told in office.Messages.Where(message => message.To == "inspector" && message.Activity.Attachments is { Count: 1 }).ToList())
        {
            if (told.Card.ToJsonString().Contains(ConfidentialOffice.Hidden(ReportVerbs.Show), StringComparison.Ordinal)) await office.PressAsync("inspector", told.Card, ConfidentialOffice.Hidden(ReportVerbs.Show));
        }

        // A turn that fails says what failed, and not on what.
        office.World.Answer = _ => throw new InvalidOperationException("The channel is away.");
        await office.SayAsync("staff", $"mã {code}");

        measurements.RecordObservableInstruments();
        string[] planted =
        [
            Late, ConfidentialOffice.Words, ConfidentialOffice.Place, code, code.Replace("-", "", StringComparison.Ordinal), "vi-pham", "di-tre", "Phát hiện vi phạm", "Đi trễ", "TB-2026",
            .. (await reports.RowsAsync()).Where(row => row is { Table: "reports", Row: "head" }).Select(row => row.Partition[2..]),
        ];
        planted.Length.ShouldBe(13);
        foreach (var word in planted)
        {
            _spans.Where(span => span.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(word);
            _measured.Where(one => one.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(word);
            _lines.All.ShouldNotContain(word, Case.Insensitive);
        }

        // They were listened to.
        _spans.ShouldContain(span => span.Contains("kind=card", StringComparison.Ordinal) || span.Contains("kind=invoke", StringComparison.Ordinal));
        _measured.ShouldContain(one => one.StartsWith("conductbot.turns", StringComparison.Ordinal));
        _lines.All.ShouldNotBeEmpty();
    }

    // Of every source and meter of the program: those that it exports.
    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("ConductBot", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _spans.Enqueue(
                $"{span.OperationName} {span.DisplayName} {span.StatusDescription} {Tags(span.TagObjects)} {Tags(span.Baggage.Select(static one => KeyValuePair.Create(one.Key, (object?)one.Value)))} {string.Join(' ', span.Events.Select(static happened => $"{happened.Name} {Tags(happened.Tags)}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener Measure()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("ConductBot", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue($"{instrument.Name} {value} {Tags(tags.ToArray())}");

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(static tag => $"{tag.Key}={tag.Value}"));
}
