/** Starts electron/main.ts on the fake Electron, with services of which the test holds the reins. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { vi } from "vitest";
import type { ServiceOptions } from "../../../electron/services.ts";
import type { Services } from "../../../shared/contract.ts";
import { echoServices, rendererFolder } from "../preview/preview-host.ts";
import { FakeWindow, fake, resetFake } from "./fake-electron.ts";

export interface Desktop {
  readonly root: string;
  /** What createServices was given. */
  readonly options: () => ServiceOptions;
  /** Lets writing end. */
  readonly finishWriting: () => void;
  readonly window: () => FakeWindow;
  /** Sends a call as `event` says; by default as the page does. */
  readonly invoke: (sent: readonly unknown[], event?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

export interface DesktopSetting {
  readonly services?: Partial<Services>;
  /** Writing ends when the test says so. */
  readonly slowWriting?: boolean;
  readonly before?: () => void;
}

/** Runs the app up to its open window. */
export async function startDesktop({ services = {}, slowWriting = false, before }: DesktopSetting = {}): Promise<Desktop> {
  resetFake();
  vi.resetModules();
  const { renderer } = await rendererFolder();
  const root = join(renderer, "..", "app");
  await mkdir(join(root, "dist"), { recursive: true });
  const { rename } = await import("node:fs/promises");
  await rename(renderer, join(root, "dist", "renderer"));
  await writeFile(join(root, "package.json"), "{}");
  fake.app.appPath = root;
  fake.app.paths.set("documents", join(root, "documents")).set("logs", join(root, "logs"));
  let given: ServiceOptions | undefined;
  let finishWriting = (): void => undefined;
  const written = slowWriting
    ? new Promise<void>((resolve) => {
        finishWriting = resolve;
      })
    : Promise.resolve();
  vi.doMock("../../../electron/services.ts", () => ({
    createServices: (options: ServiceOptions) => {
      given = options;
      return { services: echoServices(services), settle: () => written };
    },
  }));
  before?.();
  await import("../../../electron/main.ts");
  fake.app.ready();
  await vi.waitFor(() => {
    if (FakeWindow.all.length === 0 && fake.errorBoxes.length === 0 && fake.app.quits === 0) throw new Error("not started");
  });
  const window = (): FakeWindow => {
    const [first] = FakeWindow.all;
    if (!first) throw new Error("There is no window.");
    return first;
  };
  return {
    root,
    options: () => {
      if (!given) throw new Error("The services were not made.");
      return given;
    },
    finishWriting: () => finishWriting(),
    window,
    invoke: async (sent, event = {}) => {
      const { webContents } = window();
      return fake.invokeHandlers.get("bijlagebouwer:call")?.({ sender: webContents, senderFrame: webContents.mainFrame, ...event }, ...sent);
    },
  };
}
