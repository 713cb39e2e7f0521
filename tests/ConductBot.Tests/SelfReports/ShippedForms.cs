using ConductBot.SelfReports.Forms;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.SelfReports;

/// <summary>The forms as they ship.</summary>
internal static class ShippedForms
{
    public static ReportForm Of(string id) => FormReader.Read($"{id}.yaml", File.ReadAllText(Path.Combine(ShippedTexts.Folder, "forms", $"{id}.yaml"))).Form!;
}
