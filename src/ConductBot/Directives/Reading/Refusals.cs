namespace ConductBot.Directives.Reading;

/// <summary>Why a file is not taken, in both languages, each with what to do.</summary>
internal static class Refusals
{
    public static ReadOutcome.Refused NoClause(int? line = null) => new(
        line,
        "Không tìm thấy khoản, điểm nào trong văn bản. Mỗi khoản phải bắt đầu một dòng bằng số (“1.”), mỗi điểm bằng chữ (“a)”); xin sửa tệp rồi nhập lại.",
        "No clause was found in the text. Each clause must begin a line with its number (\"1.\"), each point with its letter (\"a)\"). Correct the file and import it again.");

    public static ReadOutcome.Refused Duplicate(Paragraph second, int firstLine, string citation, string citationEn) => new(
        second.FirstLine,
        $"Trùng số: {citation} đã có ở dòng {firstLine}. Xin xem lại số thứ tự, hoặc tách các văn bản khác nhau thành từng tệp.",
        $"Duplicated number: {citationEn} already stands at line {firstLine}. Check the numbering, or put separate documents into separate files.");

    public static ReadOutcome.Refused Empty() => new(
        null, "Tệp rỗng: không có chữ nào để đọc. Xin chọn tệp khác.", "The file is empty: there is nothing to read. Choose another file.");

    public static ReadOutcome.Refused TooLarge(long bytes) => new(
        null,
        $"Tệp lớn {bytes / (1024 * 1024)} MB, quá giới hạn {SourceFormats.MaximumBytes / (1024 * 1024)} MB. Một chỉ thị chỉ vài chục KB: xin bỏ hình quét, chỉ giữ phần chữ.",
        $"The file has {bytes / (1024 * 1024)} MB, more than the limit of {SourceFormats.MaximumBytes / (1024 * 1024)} MB. A directive has some tens of KB: leave out scanned images and keep the text.");

    public static ReadOutcome.Refused Binary(int? line = null) => new(
        line,
        "Tệp không phải văn bản (có ký tự điều khiển). Xin lưu thành .docx hoặc văn bản UTF-8 rồi nhập lại.",
        "The file is no text (it holds control characters). Save it as .docx or UTF-8 text and import it again.");

    public static ReadOutcome.Refused NotUtf8(int line) => new(
        line,
        "Văn bản không phải mã UTF-8. Xin mở bằng Notepad hoặc Word, chọn “Save As”, mã hóa UTF-8, rồi nhập lại.",
        "The text is not UTF-8. Open it in an editor, save it with encoding UTF-8 and import it again.");

    public static ReadOutcome.Refused Utf16() => new(
        null,
        "Văn bản có vẻ là mã UTF-16 không có dấu đầu tệp (BOM). Xin lưu lại bằng mã UTF-8, ví dụ: iconv -f UTF-16LE -t UTF-8 tep.txt > tep-utf8.txt.",
        "The text looks like UTF-16 without a byte order mark. Save it as UTF-8, for example: iconv -f UTF-16LE -t UTF-8 file.txt > file-utf8.txt.");

    public static ReadOutcome.Refused Legacy(int line) => new(
        line,
        "Văn bản có vẻ gõ bằng bảng mã cũ (TCVN3/ABC hoặc VNI), chưa phải Unicode. Xin chuyển mã sang Unicode dựng sẵn (UTF-8) bằng UniKey (Ctrl+Shift+F6) rồi nhập lại.",
        "The text looks like a legacy encoding (TCVN3/ABC or VNI), not Unicode. Convert it to Unicode (UTF-8), for example with UniKey (Ctrl+Shift+F6), and import it again.");

    public static ReadOutcome.Refused Pdf() => new(
        null,
        "Đây là tệp PDF. Xin mở bằng Word rồi lưu thành .docx, hoặc chạy: pdftotext -layout tep.pdf tep.txt; bản quét thì cần nhận dạng chữ (OCR) và soát lại trước.",
        "This is a PDF. Open it in Word and save it as .docx, or run: pdftotext -layout file.pdf file.txt; a scan needs OCR and proof-reading first.");

    public static ReadOutcome.Refused OldWord() => new(
        null,
        "Đây là tệp Word kiểu cũ (.doc). Xin mở bằng Word hoặc LibreOffice rồi lưu thành .docx, hoặc chạy: soffice --convert-to docx tep.doc.",
        "This is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx, or run: soffice --convert-to docx file.doc.");

    public static ReadOutcome.Refused Rtf() => new(
        null, "Đây là tệp RTF. Xin mở bằng Word rồi lưu thành .docx.", "This is an RTF file. Open it in Word and save it as .docx.");

    public static ReadOutcome.Refused Image() => new(
        null,
        "Đây là tệp hình. Cần nhận dạng chữ (OCR), soát lại, rồi lưu thành .docx hoặc văn bản UTF-8.",
        "This is an image. It needs OCR and proof-reading; then save it as .docx or UTF-8 text.");

    public static ReadOutcome.Refused Archive() => new(
        null, "Đây là tệp nén. Xin giải nén rồi nhập từng văn bản.", "This is an archive. Unpack it and import each document.");

    public static ReadOutcome.Refused BadDocx(string reason, string reasonEn) => new(
        null, $"Không đọc được tệp .docx: {reason}. Xin mở bằng Word rồi lưu lại thành .docx.", $"The .docx file can't be read: {reasonEn}. Open it in Word and save it as .docx again.");
}
