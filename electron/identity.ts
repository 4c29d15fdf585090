/** What the hosts know about the person and the machine. */
import { homedir, userInfo } from "node:os";

/** Name of the account that runs the app; empty where the system has none. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    // No entry for this user, as in a container: Node's documented answer.
    if (cause instanceof Error && "code" in cause) return "";
    throw cause;
  }
}

/** Home folder; undefined where the system has none. */
export function homeFolder(): string | undefined {
  try {
    return homedir() || undefined;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
}
