using System.Buffers.Binary;
using System.Text.Json;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Manifest;

[Collection("The app's package")]
public sealed class AppPackageTests
{
    private static readonly NpmProject Validator = new("tests/ConductBot.EndToEnd/Manifest/validator");

    [Fact]
    public async Task Microsoft_s_validator_finds_nothing_wrong_and_finds_what_is_wrong()
    {
        var package = await BuiltPackage.OfAsync(BuiltPackage.RealBot());
        var folder = Directory.CreateTempSubdirectory("conductbot-manifest-").FullName;
        foreach (var name in package.Names()) await File.WriteAllBytesAsync(Path.Combine(folder, name), await package.FileAsync(name));
        var broken = Path.Combine(folder, "broken.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json"))).Replace("\"groupChat\"", "\"everywhere\"", StringComparison.Ordinal));

        (await Validator.NodeAsync("validate.cjs", Path.Combine(folder, "manifest.json"), Path.Combine(folder, "en.json"))).ShouldBe((0, "", ""));
        (await Validator.NodeAsync("validate.cjs", broken)).Output.ShouldContain("/bots/0/scopes");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_package_holds_four_files_at_its_root_and_the_same_settings_make_the_same_bytes()
    {
        var package = await BuiltPackage.OfAsync(BuiltPackage.RealBot());
        package.Names().ShouldBe(["manifest.json", "en.json", "color.png", "outline.png"]);
        package.Zip.ShouldBe((await BuiltPackage.OfAsync(BuiltPackage.RealBot())).Zip);
    }

    [Fact]
    public async Task Settings_stand_where_they_belong_and_no_gap_is_left()
    {
        var package = await BuiltPackage.OfAsync(BuiltPackage.RealBot());
        var manifest = await package.JsonAsync("manifest.json");
        manifest.GetProperty("id").GetString().ShouldBe(BuiltPackage.Bot);
        manifest.GetProperty("bots")[0].GetProperty("botId").GetString().ShouldBe(BuiltPackage.Bot);
        manifest.GetProperty("validDomains")[0].GetString().ShouldBe("hoidap.soctrang.gov.vn");
        manifest.GetProperty("developer").GetProperty("privacyUrl").GetString().ShouldBe("https://hoidap.soctrang.gov.vn/privacy");
        manifest.GetRawText().ShouldNotContain("{{");
        (await package.JsonAsync("en.json")).GetRawText().ShouldNotContain("{{");
    }

    [Fact]
    public async Task Files_can_be_sent_to_it() => (await (await BuiltPackage.OfAsync(BuiltPackage.RealBot())).JsonAsync("manifest.json")).GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean().ShouldBeTrue();

    [Fact]
    public async Task Nothing_is_asked_for_but_to_be_a_bot_in_its_three_places()
    {
        var manifest = await (await BuiltPackage.OfAsync(BuiltPackage.RealBot())).JsonAsync("manifest.json");
        foreach (var power in new[] { "permissions", "devicePermissions", "authorization", "webApplicationInfo", "composeExtensions", "staticTabs" }) manifest.TryGetProperty(power, out _).ShouldBeFalse(power);
        manifest.GetProperty("bots")[0].GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["personal", "team", "groupChat"]);
        manifest.GetProperty("accentColor").GetString().ShouldBe("#0F4C75");
    }

    [Theory]
    [InlineData("manifest.json", 30, 100, 80, 4000)]
    [InlineData("en.json", 30, 100, 80, 4000)]
    public async Task Names_and_descriptions_keep_to_the_lengths_of_Teams(string file, int shortName, int fullName, int shortText, int fullText)
    {
        var document = await (await BuiltPackage.OfAsync(BuiltPackage.RealBot())).JsonAsync(file);
        Text("name", "short").Length.ShouldBeInRange(1, shortName);
        Text("name", "full").Length.ShouldBeInRange(1, fullName);
        Text("description", "short").Length.ShouldBeInRange(1, shortText);
        Text("description", "full").Length.ShouldBeInRange(1, fullText);

        string Text(string group, string length) =>
            (document.TryGetProperty($"{group}.{length}", out var flat) ? flat : document.GetProperty(group).GetProperty(length)).GetString()!;
    }

    [Fact]
    public async Task Every_word_a_person_sees_is_in_both_languages()
    {
        var package = await BuiltPackage.OfAsync(BuiltPackage.RealBot());
        var english = (await package.JsonAsync("en.json")).EnumerateObject().Select(member => member.Name).Where(name => name != "$schema");
        string[] names = ["name.short", "name.full", "description.short", "description.full"];
        var commands = (await ManifestCommands.OfAsync(package)).SelectMany(command => new[] { $"{command.Path}.title", $"{command.Path}.description" });
        english.Order().ShouldBe(names.Concat(commands).Order());
    }

    [Fact]
    public async Task Commands_are_short_distinct_and_say_what_they_do()
    {
        var commands = await ManifestCommands.OfAsync(await BuiltPackage.OfAsync(BuiltPackage.RealBot()));
        commands.Select(command => command.Scope).Distinct().Order().ShouldBe(["groupChat", "personal", "team"]);
        foreach (var command in commands)
        {
            foreach (var title in new[] { command.Vietnamese, command.English })
            {
                title.Length.ShouldBeInRange(2, 32);
                char.IsLetter(title[0]).ShouldBeTrue(title);
            }

            command.Description.Length.ShouldBeInRange(10, 100);
        }

        foreach (var list in commands.GroupBy(command => command.Scope))
        {
            list.Count().ShouldBeInRange(3, 12);
            list.Select(command => command.Vietnamese.ToLowerInvariant()).ShouldBeUnique();
            list.Select(command => command.English.ToLowerInvariant()).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icons_have_the_sizes_of_Teams(string icon, int size)
    {
        var png = await (await BuiltPackage.OfAsync(BuiltPackage.RealBot())).FileAsync(icon);
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(size);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(size);
    }

    [Fact]
    public async Task The_outline_is_white_on_transparent()
    {
        var pixels = PngPixels.Of(await (await BuiltPackage.OfAsync(BuiltPackage.RealBot())).FileAsync("outline.png"));
        pixels.Count(pixel => pixel.Alpha == 0).ShouldBeGreaterThan(400);
        pixels.Count(pixel => pixel.Alpha == 255).ShouldBeGreaterThan(100);
        pixels.Where(pixel => pixel.Alpha > 0).ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
    }
}
