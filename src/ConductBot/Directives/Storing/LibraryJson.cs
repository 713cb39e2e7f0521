using System.Text.Json.Serialization;

namespace ConductBot.Directives.Storing;

/// <summary>How the library's records become JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LibraryHead))]
[JsonSerializable(typeof(StoredDirective))]
[JsonSerializable(typeof(LibraryTerritories))]
[JsonSerializable(typeof(LibraryNotes))]
[JsonSerializable(typeof(LibraryQuestions))]
[JsonSerializable(typeof(BlobChunk))]
internal sealed partial class LibraryJson : JsonSerializerContext;
