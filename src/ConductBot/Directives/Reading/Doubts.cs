using System.Globalization;

namespace ConductBot.Directives.Reading;

/// <summary>What in a document contradicts itself or is lost, said in Vietnamese for the reader.</summary>
internal static class Doubts
{
    public static IReadOnlyList<string> Of(IReadOnlyList<PlacedParagraph> placed, DocumentFrame frame)
    {
        var doubts = new List<string>();
        if (frame.UnreadableLines.Count > 0)
            doubts.Add($"Có chỗ không đọc được trong bản quét (dòng {string.Join(", ", frame.UnreadableLines)}): phần thể thức ở đó đã mất.");
        if (VietnameseDate.In(frame.DateLine) is { } issued && frame.Stamp.Select(VietnameseDate.In).FirstOrDefault(date => date is not null) is { } received && received < issued)
            doubts.Add($"Văn bản ghi ngày ban hành {VietnameseDate.Written(issued)} nhưng dấu công văn đến ghi ngày {VietnameseDate.Written(received)}, trước ngày ban hành: một trong hai ngày ghi nhầm hoặc bản quét đọc sai.");
        doubts.AddRange(Gaps(placed));
        return doubts;
    }

    private static IEnumerable<string> Gaps(IReadOnlyList<PlacedParagraph> placed)
    {
        foreach (var siblings in placed.Where(paragraph => paragraph.Level is ClauseLevel.Clause or ClauseLevel.Point or ClauseLevel.Article)
            .GroupBy(paragraph => (paragraph.Parent, paragraph.Level)))
        {
            var expected = 1;
            foreach (var paragraph in siblings)
            {
                if (Ordinal(paragraph) is not { } number) continue;
                if (number != expected)
                    yield return $"Số thứ tự không liền mạch ở {CitationWords.Vietnamese(paragraph.Steps)} (dòng {paragraph.Paragraph.FirstLine.ToString(CultureInfo.InvariantCulture)}): có thể thiếu khoản, điểm đứng trước.";
                expected = number + 1;
            }
        }
    }

    private static int? Ordinal(PlacedParagraph paragraph)
    {
        var value = paragraph.Steps[^1].Value;
        if (paragraph.Level == ClauseLevel.Point) return Label.PointLetters.IndexOf(value, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
