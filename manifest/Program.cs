using System.Text;
using ConductBot.Manifest;

// Called by the build with KEY=VALUE pairs. Errors are written as MSBuild reads them.
Console.OutputEncoding = Encoding.UTF8;
var given = args.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);
var settings = PackageSettings.Of(given);
var errors = settings.Errors();
foreach (var error in errors) await Console.Error.WriteLineAsync($"manifest : error CBM001: {error}");
if (errors.Count > 0) return 1;

var package = await AppPackage.BuildAsync(given["Folder"], settings);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(given["Package"]))!);
await File.WriteAllBytesAsync(given["Package"], package);
await Console.Out.WriteLineAsync($"Teams package -> {given["Package"]}");
return 0;
