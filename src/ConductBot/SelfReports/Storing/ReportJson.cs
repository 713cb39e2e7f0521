using System.Text.Json.Serialization;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Receiving;
using ConductBot.SelfReports.Files.Staging;

namespace ConductBot.SelfReports.Storing;

/// <summary>How the reports' records become JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportHead))]
[JsonSerializable(typeof(ReportContent))]
[JsonSerializable(typeof(ReportNote))]
[JsonSerializable(typeof(ReportKey))]
[JsonSerializable(typeof(ReportFile))]
[JsonSerializable(typeof(StagedFile))]
[JsonSerializable(typeof(StagedHint))]
[JsonSerializable(typeof(FileGoal))]
[JsonSerializable(typeof(UploadMark))]
[JsonSerializable(typeof(SealedPart))]
[JsonSerializable(typeof(ReportHint))]
[JsonSerializable(typeof(Keeping.ReportHold))]
[JsonSerializable(typeof(NumberHead))]
[JsonSerializable(typeof(GivenNumber))]
internal sealed partial class ReportJson : JsonSerializerContext;
