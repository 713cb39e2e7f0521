using System.Text.Json.Serialization;

namespace ConductBot.Storage.Tests.Records;

internal sealed record Note(string Text, int Number);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Note))]
internal sealed partial class NoteJson : JsonSerializerContext;
