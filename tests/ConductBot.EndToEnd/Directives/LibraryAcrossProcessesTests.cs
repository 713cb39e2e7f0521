using System.Diagnostics;

namespace ConductBot.EndToEnd.Directives;

public sealed class LibraryAcrossProcessesTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("conductbot-processes-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task What_a_command_publishes_is_in_place_in_the_running_server_within_five_seconds()
    {
        await using var server = ProgramProcess.Start(_data, "--set", $"Web:Port={FreePort()}");
        await server.SaysAsync("Application started").WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        var swapped = server.SaysAsync("Library version 2 with 7 directives is in place");

        var file = Path.Combine(_data, "moi.txt");
        await File.WriteAllTextAsync(file, "Số: 9/CT-UBND\n\nSóc Trăng, ngày 01 tháng 02 năm 2024\n\nCHỈ THỊ\n\n1. Cán bộ, công chức đi làm đúng giờ.\n", TestContext.Current.CancellationToken);
        var (exit, output) = await ProgramProcess.RunAsync(_data, "import", file, "--yes");
        var published = Stopwatch.StartNew();
        await swapped.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        exit.ShouldBe(0, output);
        output.ShouldContain("Đã lưu, bản thư viện 2.");
        published.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_directive_is_looked_at_imported_changed_compared_and_shown_by_commands()
    {
        var file = Path.Combine(_data, "moi.txt");
        await WriteAsync(file, "1. Cán bộ, công chức đi làm đúng giờ.");
        (await ProgramProcess.RunAsync(_data, "import", file)).Output.ShouldContain("Chưa lưu gì");
        (await ProgramProcess.RunAsync(_data, "directives", "show", "9-CT-UBND")).ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(1), run => run.Output.ShouldContain("Không có văn bản “9-CT-UBND”"));
        (await ProgramProcess.RunAsync(_data, "import", file, "--yes")).Output.ShouldContain("Đã lưu");
        await WriteAsync(file, "1. Cán bộ, công chức đi làm và về đúng giờ.");
        (await ProgramProcess.RunAsync(_data, "import", file, "--yes")).Output.ShouldContain("Bản 2 của 9-CT-UBND");
        (await ProgramProcess.RunAsync(_data, "directives", "diff", "9-CT-UBND", "1", "2")).Output.ShouldContain("{+và về+}");
        (await ProgramProcess.RunAsync(_data, "directives", "show", "9-CT-UBND", "--version", "1")).Output.ShouldContain("Cán bộ, công chức đi làm đúng giờ.");
        (await ProgramProcess.RunAsync(_data, "directives", "show", "9-CT-UBND", "--on", "2023-01-01")).Output.ShouldContain("chưa có hiệu lực");
        (await ProgramProcess.RunAsync(_data, "directives", "notes", "confirm", "10-CT-CTUBND#2.e:rượu, bia")).Output.ShouldContain("Đã xác nhận");
        (await ProgramProcess.RunAsync(_data, "directives")).Output.ShouldContain("9-CT-UBND  Chỉ thị 9/CT-UBND, 01/02/2024  ·  bản 2");
    }

    [Theory]
    [InlineData("%PDF-1.4", "Đây là tệp PDF")]
    [InlineData("1. Một.\n\n1. Hai.", "Dòng 3: Trùng số")]
    [InlineData("Không có khoản nào.", "Không tìm thấy khoản")]
    public async Task A_file_that_can_not_be_taken_is_refused_with_exit_code_1(string content, string because)
    {
        var file = Path.Combine(_data, "xau.txt");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var (exit, output) = await ProgramProcess.RunAsync(_data, "import", file, "--yes");
        exit.ShouldBe(1);
        output.ShouldContain(because);
    }

    private static Task WriteAsync(string file, string clause) =>
        File.WriteAllTextAsync(file, $"Số: 9/CT-UBND\n\nSóc Trăng, ngày 01 tháng 02 năm 2024\n\nCHỈ THỊ\n\nChủ tịch Ủy ban nhân dân tỉnh Sóc Trăng yêu cầu:\n\n{clause}\n", TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
