namespace ConductBot.Web.Hosting;

/// <summary>
/// Maps what is answered by a result, without binding of parameters: the framework makes and compiles an expression for each such endpoint when the first request comes in, for which somebody waits.
/// </summary>
internal static class ResultEndpoints
{
    /// <summary>Maps GET of a pattern.</summary>
    public static IEndpointConventionBuilder MapResult(this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, Task<IResult>> answer) =>
        endpoints.MapGet(pattern, async http => await (await answer(http)).ExecuteAsync(http));

    /// <summary>Maps GET of a pattern whose result is at hand.</summary>
    public static IEndpointConventionBuilder MapResult(this IEndpointRouteBuilder endpoints, string pattern, Func<HttpContext, IResult> answer) =>
        endpoints.MapGet(pattern, http => answer(http).ExecuteAsync(http));

    /// <summary>A value of the pattern.</summary>
    public static string RouteValue(this HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A service of the host.</summary>
    public static T Service<T>(this HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();
}
