using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.SelfReports;

/// <summary>The forms as they ship.</summary>
internal static class ShippedForms
{
    /// <summary>All of them, in order of their ids.</summary>
    public static IReadOnlyList<ReportForm> All { get; } = FormFolder.Read(ShippedTexts.Folder);

    public static ReportForm Of(string id) => FormReader.Read($"{id}.yaml", File.ReadAllText(Path.Combine(ShippedTexts.Folder, "forms", $"{id}.yaml"))).Form!;
}
