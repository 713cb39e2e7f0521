using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineUploadTests
{
    [Fact]
    public async Task A_file_is_refused_with_a_word_what_to_do()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var alone = await UploadAsync(line, chat, new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } });
        using var withText = await UploadAsync(line, chat, Multipart("""{"type":"message","text":"Chào"}""", file: [1, 2, 3]));

        foreach (var answer in new[] { alone, withText })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
            (await DirectLineConversationTests.CodeAsync(answer)).ShouldBe("UploadNotSupported");
        }

        line.Receiver.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_without_a_file_is_the_message_that_it_carries()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await UploadAsync(line, chat, Multipart("""{"type":"message","text":"Chào","from":{"id":"boss"}}""", file: null));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var got = line.Receiver.Accepted.Last();
        (got.Text, got.From!.Id).ShouldBe(("Chào", "dl_lan"));
    }

    [Fact]
    public async Task Too_much_is_413_and_nonsense_400()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.MaxUploadBytes = 2000);
        var chat = await line.ChatAsync("lan");

        using var large = await UploadAsync(line, chat, new ByteArrayContent(new byte[3000]) { Headers = { ContentType = new("image/png") } });
        using var untyped = await UploadAsync(line, chat, new ByteArrayContent([1]));
        using var noBoundary = await UploadAsync(line, chat, new ByteArrayContent([1]) { Headers = { ContentType = new("multipart/form-data") } });
        var cut = new StringContent("--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":", Encoding.UTF8);
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var broken = await UploadAsync(line, chat, cut);

        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        untyped.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        noBoundary.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static MultipartFormDataContent Multipart(string activity, byte[]? file)
    {
        var parts = new MultipartFormDataContent { { new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" } };
        if (file is not null) parts.Add(new ByteArrayContent(file) { Headers = { ContentType = new("image/png") } }, "file", "a.png");
        return parts;
    }

    private static Task<HttpResponseMessage> UploadAsync(DirectLineFixture line, Chat chat, HttpContent content) =>
        line.SendAsync(HttpMethod.Post, $"/conversations/{chat.ConversationId}/upload?userId=x", chat.Token, content);
}
