import { failure, type Problem, type Result, success } from "../../shared/result.ts";

/** Bytes of a file that the user chose, as base64; `unreadable` is the problem when the browser cannot read it. */
export async function contentOf(file: File, unreadable: Problem): Promise<Result<string, Problem>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    // In pieces: a call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return success(btoa(text));
  } catch {
    // The browser gives no reason that a user could act on.
    return failure(unreadable);
  }
}
