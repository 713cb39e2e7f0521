using System.Globalization;

namespace ConductBot.Directives.Reading;

/// <summary>What in a document contradicts itself or is lost, said for the reader.</summary>
internal static class Doubts
{
    public static IReadOnlyList<Doubt> Of(IReadOnlyList<PlacedParagraph> placed, DocumentFrame frame)
    {
        var doubts = new List<Doubt>();
        if (frame.UnreadableLines.Count > 0)
        {
            var lines = string.Join(", ", frame.UnreadableLines);
            doubts.Add(new Doubt(
                $"Có chỗ không đọc được trong bản quét (dòng {lines}): phần thể thức ở đó đã mất.",
                $"Part of the scan can't be read (line {lines}): the formal particulars there are lost."));
        }

        if (VietnameseDate.In(frame.DateLine) is { } issued && frame.Stamp.Select(VietnameseDate.In).FirstOrDefault(date => date is not null) is { } received && received < issued)
        {
            var (of, stamped) = (VietnameseDate.Written(issued), VietnameseDate.Written(received));
            doubts.Add(new Doubt(
                $"Văn bản ghi ngày ban hành {of} nhưng dấu công văn đến ghi ngày {stamped}, trước ngày ban hành: một trong hai ngày ghi nhầm hoặc bản quét đọc sai.",
                $"The text gives {of} as the day of issue, but the stamp of receipt says {stamped}, before that day: one of the two is a slip or was misread in the scan."));
        }

        doubts.AddRange(Gaps(placed));
        return doubts;
    }

    private static IEnumerable<Doubt> Gaps(IReadOnlyList<PlacedParagraph> placed)
    {
        foreach (var siblings in placed.Where(paragraph => paragraph.Level is ClauseLevel.Clause or ClauseLevel.Point or ClauseLevel.Article)
            .GroupBy(paragraph => (paragraph.Parent, paragraph.Level)))
        {
            var expected = 1;
            foreach (var paragraph in siblings)
            {
                if (Ordinal(paragraph) is not { } number) continue;
                if (number != expected)
                {
                    var line = paragraph.Paragraph.FirstLine.ToString(CultureInfo.InvariantCulture);
                    yield return new Doubt(
                        $"Số thứ tự không liền mạch ở {CitationWords.Vietnamese(paragraph.Steps)} (dòng {line}): có thể thiếu khoản, điểm đứng trước.",
                        $"The numbering is not continuous at {CitationWords.English(paragraph.Steps)} (line {line}): a clause or point before it may be missing.");
                }

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
