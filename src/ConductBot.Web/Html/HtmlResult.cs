using System.Text;

namespace ConductBot.Web.Html;

/// <summary>A page as the answer to a call. Never kept by a browser or proxy: it shows what is in force now.</summary>
internal sealed class HtmlResult(Markup page, int status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        await httpContext.Response.WriteAsync(page.ToString(), Encoding.UTF8, httpContext.RequestAborted);
    }
}
