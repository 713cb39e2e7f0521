using System.Text;

namespace ConductBot.Organization.Importing;

/// <summary>Decodes a file: UTF-8 with or without its mark, or the UTF-16 that spreadsheets call Unicode text.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or what is wrong.</summary>
    public static (string? Text, ImportFault? Fault) Of(OrganizationFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > OrganizationFile.MostBytes)
        {
            return Wrong(file, $"Tệp quá lớn ({bytes.Length / 1024 / 1024} MB). Tệp danh sách tối đa {OrganizationFile.MostBytes / 1024 / 1024} MB; xin kiểm tra có đúng tệp không.",
                $"The file is too large ({bytes.Length / 1024 / 1024} MB; at most {OrganizationFile.MostBytes / 1024 / 1024} MB). Check that it is the right file.");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return Wrong(file, "Đây là tệp Excel (.xlsx). Trong Excel chọn Tệp → Lưu dưới dạng → “CSV UTF-8 (phân cách bằng dấu phẩy)” rồi nhập lại.", "This is an Excel file (.xlsx). In Excel choose File → Save as → \"CSV UTF-8 (Comma delimited)\" and import that.");

        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => (Clean(Encoding.Unicode.GetString(bytes[2..])), null),
                [0xFE, 0xFF, ..] => (Clean(Encoding.BigEndianUnicode.GetString(bytes[2..])), null),
                [0xEF, 0xBB, 0xBF, ..] => (Clean(Strict.GetString(bytes[3..])), null),
                _ => (Clean(Strict.GetString(bytes)), null),
            };
        }
        catch (DecoderFallbackException)
        {
            return Wrong(file, "Tệp không phải UTF-8 nên dấu tiếng Việt sẽ sai. Trong Excel chọn Tệp → Lưu dưới dạng → “CSV UTF-8 (phân cách bằng dấu phẩy)” rồi nhập lại.",
                "The file is not UTF-8, so Vietnamese letters would be wrong. In Excel choose File → Save as → \"CSV UTF-8 (Comma delimited)\" and import that.");
        }
    }

    private static string Clean(string text) => Answers.Text.Words.Normal(text);

    private static (string?, ImportFault?) Wrong(OrganizationFile file, string vietnamese, string english) => (null, new ImportFault(file.Name, null, null, vietnamese, english));
}
