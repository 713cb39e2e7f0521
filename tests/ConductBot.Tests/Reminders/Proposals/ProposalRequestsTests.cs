using ConductBot.Answers.References;
using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Reminders.Proposals;

public sealed class ProposalRequestsTests
{
    private static readonly ReferenceReader References = new(ShippedTexts.Library);

    [Theory]
    [InlineData("đề xuất nhiệm vụ từ 510", "510-UBND-TH")]
    [InlineData("de xuat nhiem vu tu 510", "510-UBND-TH")]
    [InlineData("Đề xuất các nhiệm vụ từ công văn 510/UBND-TH", "510-UBND-TH")]
    [InlineData("việc cần làm theo công văn 510", "510-UBND-TH")]
    [InlineData("viec can lam theo cong van 510", "510-UBND-TH")]
    [InlineData("những việc cần làm theo chỉ thị 10?", "10-CT-CTUBND")]
    [InlineData("liệt kê công việc trong công điện 968", "968-CD-TTg")]
    [InlineData("đề xuất nhiệm vụ từ công văn 510 cho Sở Nội vụ", "510-UBND-TH for Sở Nội vụ")]
    [InlineData("nhiệm vụ theo chỉ thị 24", "24-CT-TU")]
    [InlineData("propose tasks from directive 10", "10-CT-CTUBND")]
    public void A_wish_for_proposals_is_read(string text, string expected) => Short(text).ShouldBe(expected);

    [Theory]
    [InlineData("đề xuất nhiệm vụ")]
    [InlineData("việc cần làm trong giờ làm việc")]
    [InlineData("việc của tôi")]
    [InlineData("nhiệm vụ của Sở Nội vụ trong công văn 510 là gì?")]
    [InlineData("công văn 510 giao việc gì cho Sở Nội vụ?")]
    [InlineData("nhiệm vụ trong chỉ thị 10 có bắt buộc không")]
    [InlineData("đề xuất nhiệm vụ từ công văn 99999")]
    [InlineData("giao Sở TTTT báo cáo kết quả theo công văn 510 trước 15/12")]
    [InlineData("chỉ thị 10 nói gì")]
    [InlineData("")]
    public void Everything_else_is_left_to_others(string text) => Short(text).ShouldBeNull();

    private static string? Short(string text) => ProposalRequests.Read(text, () => References) is { } request ? request.Directive + (request.Body is { } body ? $" for {body}" : "") : null;
}
