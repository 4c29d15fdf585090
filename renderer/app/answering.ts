import { type Api, INPUTS } from "../../shared/contract.ts";
import { failure, type Problem, type Result } from "../../shared/result.ts";

type Call = (input: unknown) => Promise<Result<unknown, Problem>>;

/**
 * The same calls, none of which ever rejects: a host that is gone, or that answers with something else than a result, becomes a
 * problem that the screen can show.
 */
export function answering(api: Api): Api {
  const calls = api as unknown as Readonly<Record<string, Call>>;
  const safe = Object.keys(INPUTS).map((name): [string, Call] => [name, (input) => answer(name, calls[name], input)]);
  return Object.fromEntries(safe) as unknown as Api;
}

async function answer(name: string, call: Call | undefined, input: unknown): Promise<Result<unknown, Problem>> {
  try {
    const reply = await call?.(input);
    return isResult(reply) ? reply : noAnswer(name);
  } catch {
    // Whatever the carrier threw (closed window, stopped host) means the same to the user.
    return noAnswer(name);
  }
}

function isResult(reply: unknown): reply is Result<unknown, Problem> {
  return typeof reply === "object" && reply !== null && "ok" in reply && (reply.ok === true || ("problems" in reply && Array.isArray(reply.problems)));
}

function noAnswer(name: string): Result<never, Problem> {
  return failure({
    id: "renderer.no-answer",
    message: `Bijlagebouwer krijgt geen antwoord van het programma zelf (${name}). Probeer het opnieuw. Helpt dat niet, sluit de app en start haar opnieuw.`,
  });
}
