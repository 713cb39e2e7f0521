using System.Text.Json;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Files;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.Files;

public sealed class FileAddressesTests
{
    [Theory]
    [InlineData("https://agency-my.sharepoint.com/personal/a/_layouts/15/download.aspx?UniqueId=1&tempauth=x")]
    [InlineData("https://AGENCY.SharePoint.com:443/download.aspx")]
    [InlineData("https://agency.sharepoint.com/%2e%2e/x#y")]
    public void What_Teams_keeps_comes_from_SharePoint_and_the_token_does_not_go_there(string url) => Of(Registered(), Teams(url)).ShouldNotBeNull().Keeper.ShouldBe(FileKeeper.FileHost);

    [Theory]
    [InlineData("http://agency.sharepoint.com/download.aspx")]
    [InlineData("https://agency.sharepoint.com:8443/download.aspx")]
    [InlineData("https://sharepoint.com/download.aspx")]
    [InlineData("https://evilsharepoint.com/download.aspx")]
    [InlineData("https://a.b.sharepoint.com/download.aspx")]
    [InlineData("https://agency.sharepoint.com.evil.example/x")]
    [InlineData("https://agency.sharepoint.com./x")]
    [InlineData("https://evil.example/agency.sharepoint.com")]
    [InlineData("https://agency.sharepoint.com@evil.example/x")]
    [InlineData("https://user:pass@agency.sharepoint.com/x")]
    [InlineData("https://agency.shаrepoint.com/x")] // a Cyrillic letter
    [InlineData("https://agency.sharepoint.us/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://localhost/x")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://smba.trafficmanager.net/amer/v3/attachments/0-eus/views/original")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://agency.sharepoint.com/x")]
    [InlineData("//agency.sharepoint.com/x")]
    [InlineData("agency.sharepoint.com/x")]
    [InlineData("")]
    public void And_from_nowhere_else(string url) => Of(Registered(), Teams(url)).ShouldBeNull();

    [Fact]
    public void A_list_of_one_s_own_stands_in_the_place_of_the_whole_SharePoint()
    {
        var mine = Registered(bot =>
        {
            bot.FileHosts.Add("agency-my.sharepoint.com");
            bot.FileHosts.Add("*.files.example.vn");
            bot.FileHosts.Add("files.example.vn:8443");
        });
        foreach (var may in (string[])["https://agency-my.sharepoint.com/x", "https://one.files.example.vn/x", "https://files.example.vn:8443/x"]) Of(mine, Teams(may)).ShouldNotBeNull(may);
        foreach (var not in (string[])["https://other-my.sharepoint.com/x", "https://files.example.vn/x", "https://one.files.example.vn:8443/x", "https://a.b.files.example.vn/x"]) Of(mine, Teams(not)).ShouldBeNull(not);
    }

    [Fact]
    public void Each_cloud_has_its_own_SharePoint()
    {
        Of(Registered(bot => bot.Cloud = BotCloud.Gcc), Teams("https://agency.sharepoint.com/x")).ShouldNotBeNull();
        Of(Registered(bot => bot.Cloud = BotCloud.GccHigh), Teams("https://agency.sharepoint.us/x")).ShouldNotBeNull();
        Of(Registered(bot => bot.Cloud = BotCloud.GccHigh), Teams("https://agency.sharepoint.com/x")).ShouldBeNull();
        Of(Registered(bot => bot.Cloud = BotCloud.Dod), Teams("https://agency.sharepoint-mil.us/x")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/0-sa-d6-e92d3c60/views/original")]
    [InlineData("https://smba.trafficmanager.net/amer/94bb2a98-87fa-4d13-bbda-4a9bf866cb27/v3/attachments/0-eus-d4-f79f705e/views/original")]
    public void An_image_comes_from_the_attachments_of_a_connector(string url) => Of(Registered(), Image(url)).ShouldNotBeNull().Keeper.ShouldBe(FileKeeper.Connector);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/v3/conversations/a/activities")]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/x")]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/x/views/")]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/x/views/original/more")]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/..%2f..%2fconversations/views/original")]
    [InlineData("https://smba.trafficmanager.net/v3/attachments/../conversations/views/original")]
    [InlineData("https://smba.trafficmanager.net/apac/v3/attachments/x/views/original?to=1")]
    [InlineData("http://smba.trafficmanager.net/apac/v3/attachments/x/views/original")]
    [InlineData("https://evil.trafficmanager.net/apac/v3/attachments/x/views/original")]
    [InlineData("https://agency.sharepoint.com/v3/attachments/x/views/original")]
    [InlineData("https://us-api.asm.skype.com/v1/objects/x/views/imgo")]
    [InlineData("http://localhost:5000/v3/attachments/x/views/original")]
    [InlineData("data:image/png;base64,AAAA")]
    public void And_no_other_call_is_made_of_it(string url) => Of(Registered(), Image(url)).ShouldBeNull();

    [Fact]
    public void Other_attachments_and_ones_without_an_address_are_no_files()
    {
        foreach (var attachment in (Attachment[])[new() { ContentType = "text/html" }, new(), new() { ContentType = TeamsFiles.DownloadInfo }, new() { ContentType = TeamsFiles.DownloadInfo, Content = JsonElement.Parse("{\"downloadUrl\":7}") }, new() { ContentType = "image/png" }, Teams($"https://agency.sharepoint.com/{new string('a', 5000)}")])
            Of(Registered(), attachment).ShouldBeNull();
    }

    [Fact]
    public void The_anonymous_local_mode_fetches_images_of_this_machine_alone_and_without_registration_nothing_is_fetched()
    {
        var local = Addresses(new() { AllowLocalAnonymous = true }, "Development");
        Of(local, Image("http://localhost:56150/_connector/v3/attachments/x/views/original")).ShouldNotBeNull().Keeper.ShouldBe(FileKeeper.Local);
        Of(local, Teams("https://agency.sharepoint.com/x")).ShouldBeNull();
        var none = Addresses(new(), "Production");
        Of(none, Image("http://localhost:56150/_connector/v3/attachments/x/views/original")).ShouldBeNull();
        Of(none, Teams("https://agency.sharepoint.com/x")).ShouldBeNull();
    }

    internal static Attachment Teams(string url, string name = "a.pdf") => new() { ContentType = TeamsFiles.DownloadInfo, Name = name, Content = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["downloadUrl"] = url, ["fileType"] = "pdf" }) };

    internal static Attachment Image(string url) => new() { ContentType = "image/*", ContentUrl = url };

    private static FileSource? Of(FileAddresses addresses, Attachment attachment) => addresses.Of(attachment);

    private static FileAddresses Registered(Action<BotOptions>? configure = null)
    {
        var bot = new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId };
        configure?.Invoke(bot);
        return Addresses(bot, "Production");
    }

    private static FileAddresses Addresses(BotOptions bot, string environment) => new(Options.Create(bot), new ServiceUrls(Options.Create(bot), (IHostEnvironment)new HostingEnvironment { EnvironmentName = environment }));
}
