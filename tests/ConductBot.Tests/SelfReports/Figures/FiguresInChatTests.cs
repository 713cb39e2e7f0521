using System.IO.Compression;
using System.Text;
using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Figures;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Tests.Reminders;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ConductBot.Tests.SelfReports.Figures;

/// <summary>Through the real turn pipeline and store, on Monday, 2 March 2026.</summary>
public sealed class FiguresInChatTests : IAsyncDisposable
{
    private readonly TaskOffice _office = new();
    private int _filed;

    public FiguresInChatTests() => _office.Organize(new Broadcasts.Office().Current);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_manager_sees_the_own_units_by_kind_and_small_numbers_of_confidential_kinds_are_hidden()
    {
        await FileAsync("mot-cua", "di-tre", 2);
        await FileAsync("mot-cua", "tiep-khach", 3);
        await FileAsync("cntt", "di-tre", 9);

        var said = await _office.SayAsync("manager", "thống kê báo cáo");

        said.ShouldContain("Thống kê báo cáo – tháng 3/2026");
        said.ShouldContain("Phòng Tiếp nhận và Trả kết quả: Đi trễ, về sớm, vắng mặt trong giờ làm việc 2; ");
        said.ShouldContain("ẩn; Cộng ẩn");
        said.ShouldNotContain(" 3;");
        said.ShouldNotContain("Công nghệ thông tin");
    }

    [Fact]
    public async Task The_director_sees_every_unit_and_a_part_tells_no_more_than_the_whole()
    {
        await FileAsync("mot-cua", "tiep-khach", 7);
        await FileAsync("cntt", "tiep-khach", 3);

        var whole = await _office.SayAsync("director", "thống kê báo cáo năm 2026");
        whole.ShouldContain("3/2026: ");
        whole.ShouldContain("Cộng 10", Case.Sensitive);
        var part = await _office.SayAsync("director", "thống kê của phòng một cửa năm 2026");
        part.ShouldContain("Phòng Tiếp nhận và Trả kết quả, năm 2026");
        part.ShouldNotContain("7");
    }

    [Fact]
    public async Task Of_a_unit_of_fewer_than_five_people_no_number_of_a_confidential_kind_is_shown()
    {
        await FileAsync("thanh-tra", "tiep-khach", 6);
        await FileAsync("mot-cua", "tiep-khach", 9);

        var said = await _office.SayAsync("director", "thống kê báo cáo");
        said.ShouldContain("Thanh tra Sở: Uống rượu, bia khi tiếp khách theo phân công ẩn");
        said.ShouldNotContain(" 9;");
        said.ShouldContain("Cộng 15");
    }

    [Fact]
    public async Task Whoever_manages_nothing_gets_a_refusal_and_nobody_sees_another_s_unit()
    {
        await FileAsync("cntt", "di-tre", 9);

        (await _office.SayAsync("staff", "thống kê báo cáo")).ShouldContain("chỉ dành cho người quản lý");
        (await _office.SayAsync("manager", "thống kê của phòng CNTT")).ShouldContain("chỉ về đơn vị mình quản lý");
        (await _office.SayAsync("manager", "thống kê của phòng không có")).ShouldContain("Chưa rõ");
    }

    [Fact]
    public async Task Withdrawn_and_purged_reports_the_most_confidential_and_those_without_a_name_are_left_out()
    {
        await FileAsync("mot-cua", "di-tre", 1, head => head with { State = ReportState.Withdrawn });
        await FileAsync("mot-cua", "di-tre", 1, head => head with { State = ReportState.Purged });
        await FileAsync("mot-cua", "di-tre", 2);
        await FileAsync("mot-cua", "vi-pham", 8, head => head with { Confidentiality = ReportConfidentiality.NamedReceiver });
        await FileAsync("mot-cua", "vi-pham", 8, head => head with { Confidentiality = ReportConfidentiality.NamedReceiver, Anonymous = true, Reporter = null, Unit = null });

        (await _office.SayAsync("manager", "thống kê báo cáo")).ShouldContain("Đi trễ, về sớm, vắng mặt trong giờ làm việc 2; Cộng 2");
    }

    [Fact]
    public async Task A_month_is_one_in_Vietnam()
    {
        // 1 March, 2:00 in Vietnam: still February elsewhere.
        await FileAsync("mot-cua", "di-tre", 1, head => head with { Filed = new DateTimeOffset(2026, 2, 28, 19, 0, 0, TimeSpan.Zero) });

        (await _office.SayAsync("manager", "thống kê báo cáo tháng 3")).ShouldContain("Cộng 1");
        (await _office.SayAsync("manager", "thống kê báo cáo tháng 2")).ShouldContain("Chưa có báo cáo nào");
    }

    [Fact]
    public async Task Reports_that_were_filed_before_units_had_hints_are_counted()
    {
        await FileAsync("mot-cua", "di-tre", 6);
        var hints = ReportRows.HintKind.All(ReportRows.Unit("mot-cua"));
        await foreach (var hint in _office.Records.ReadAllAsync(ReportRows.HintKind, hints, Stop)) await _office.Records.WriteAsync(new RecordBatch(ReportRows.Table, ReportRows.Unit("mot-cua")).Delete(hint), Stop);

        (await _office.SayAsync("manager", "thống kê báo cáo")).ShouldContain("Cộng 6");
    }

    [Fact]
    public async Task Looking_and_exporting_stand_in_the_audit()
    {
        await FileAsync("mot-cua", "di-tre", 6);
        await _office.SayAsync("manager", "thống kê báo cáo");
        await ExportAsync("manager", FigureFiles.Csv);
        await _office.GoToAsync(TaskOffice.At(0, 8, 30));

        var records = await _office.Get<AuditChain>().ReadAsync(1, Stop).ToListAsync(Stop);
        records.ShouldContain(record => record.Act == AuditAct.FiguresRead && record.Subject == "figures 202603-202603");
        records.ShouldContain(record => record.Act == AuditAct.Exported && record.Subject == "figures 202603-202603 csv");
    }

    [Fact]
    public async Task A_csv_file_is_utf_8_with_its_mark_and_no_cell_of_it_is_a_formula()
    {
        Rename("mot-cua", "=cmd|' /C calc'!A0");
        await FileAsync("mot-cua", "di-tre", 6);

        var bytes = (await ExportAsync("manager", FigureFiles.Csv)).ShouldNotBeNull();

        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var text = Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldContain("'=cmd|");
        text.Split('\n').ShouldAllBe(line => line.Length == 0 || !"=+-@".Contains(line.TrimStart('"')[0]));
        text.ShouldContain(",6,6");
    }

    [Fact]
    public async Task A_workbook_has_words_as_inline_strings_and_numbers_as_numbers()
    {
        Rename("mot-cua", "=1+1");
        await FileAsync("mot-cua", "di-tre", 6);
        await FileAsync("mot-cua", "tiep-khach", 1);

        using var stream = new MemoryStream((await ExportAsync("manager", FigureFiles.Xlsx, MonthSpan.Year(2026))).ShouldNotBeNull());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheets = document.WorkbookPart!.WorksheetParts.ToArray();
        sheets.Length.ShouldBe(2);
        var cells = sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).ToArray();
        cells.ShouldAllBe(cell => cell.CellFormula == null && (cell.DataType!.Value == CellValues.InlineString || cell.DataType.Value == CellValues.Number));
        cells.ShouldContain(cell => cell.InnerText == "=1+1");
        cells.ShouldContain(cell => cell.DataType!.Value == CellValues.Number && cell.InnerText == "6");
        cells.ShouldContain(cell => cell.InnerText == "ẩn");
        new ZipArchive(new MemoryStream(stream.ToArray())).Entries.ShouldNotContain(entry => entry.Name.Contains("sharedStrings", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_link_opens_for_its_hour_and_its_person_only()
    {
        await FileAsync("mot-cua", "di-tre", 6);
        var token = Token("manager");
        var files = Files();
        (await files.FindAsync(token, FigureFiles.Csv, Stop)).ShouldNotBeNull();
        (await files.FindAsync(token, "exe", Stop)).ShouldBeNull();
        (await files.FindAsync(token[..^2] + (token[^2..] == "AA" ? "BB" : "AA"), FigureFiles.Csv, Stop)).ShouldBeNull();
        (await files.FindAsync(Token("staff"), FigureFiles.Csv, Stop)).ShouldBeNull();

        // Whoever lost the role since gets nothing.
        var snapshot = _office.Current;
        _office.Organize(new OrganizationSnapshot(snapshot.Version + 1, snapshot.Units, [.. snapshot.People.Select(person => person.Id == "manager" ? person with { Roles = [] } : person)]));
        (await files.FindAsync(token, FigureFiles.Csv, Stop)).ShouldBeNull();
        _office.Organize(snapshot);
        _office.Time.Advance(FigureTokens.Lifetime);
        (await files.FindAsync(token, FigureFiles.Csv, Stop)).ShouldBeNull();
    }

    private FigureFiles Files() =>
        new((_office.Get<FigureDesk>(), _office.Get<FigureTokens>()), _office, _office.Get<Localized<FigureTexts>>(), (new AnswerLinks(new Uri("http://localhost/")), _office.Time));

    private string Token(string person, MonthSpan? period = null) => _office.Get<FigureTokens>().Issue(new FigureTicket(person, period ?? MonthSpan.Month(2026, 3), null));

    private ValueTask<byte[]?> ExportAsync(string person, string format, MonthSpan? period = null) => Files().FindAsync(Token(person, period), format, Stop);

    private void Rename(string unit, string name)
    {
        var snapshot = _office.Current;
        _office.Organize(new OrganizationSnapshot(snapshot.Version + 1, [.. snapshot.Units.Select(one => one.Id == unit ? one with { Name = name } : one)], snapshot.People));
    }

    private async Task FileAsync(string unit, string form, int count, Func<ReportHead, ReportHead>? change = null)
    {
        var confidential = ShippedForms.Of(form).Confidentiality;
        for (var i = 0; i < count; i++)
        {
            var head = new ReportHead { Id = $"{++_filed:x32}", Form = form, Reporter = "staff", Unit = unit, Receiver = "manager", Confidentiality = confidential, Filed = _office.Now };
            head = change?.Invoke(head) ?? head;
            (await _office.Get<ReportStore>().InsertAsync(head, new ReportContent(new FormText("t", "t"), "1", _office.Now, []), Stop)).ShouldBeTrue();
            await _office.Get<ReportStore>().GiveNumberAsync(head, Stop);
        }
    }
}
