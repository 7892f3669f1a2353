using System.Net;

namespace BatchCalls.Sandbox;

/// <summary>What the sandbox says.</summary>
internal sealed record SandboxAnswer(HttpStatusCode Status, string Json);
