/** Stands in for Electron, which this machine need not have: keeps what it is given, so that a test can play the system's part. */
import { EventEmitter } from "node:events";

/** An event that can be prevented. */
export function preventable<T extends object>(more: T = {} as T) {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: "app://bijlagebouwer/index.html", parent: null as object | null };
  readonly pressed: unknown[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  webRtcPolicy = "";
  reloads = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  sendInputEvent(event: unknown): void {
    this.pressed.push(event);
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  loaded = "";
  visible = false;
  destroyed = false;
  minimized = false;
  focused = 0;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    fake.app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(address: string): Promise<void> {
    this.loaded = address;
  }
  show(): void {
    this.visible = true;
  }
  hide(): void {
    this.visible = false;
  }
  close(): void {
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented || this.destroyed) return;
    this.destroyed = true;
    fake.app.emit("window-all-closed");
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    this.focused += 1;
  }
}

class FakeApp extends EventEmitter {
  readonly calls: string[] = [];
  readonly switches = new Map<string, string>();
  readonly paths = new Map<string, string>();
  appPath = "";
  hasLock = true;
  isPackaged = false;
  quits = 0;
  exitCode: number | undefined;
  ready: () => void = () => undefined;
  #whenReady = new Promise<void>((resolve) => {
    this.ready = resolve;
  });
  readonly commandLine = {
    appendSwitch: (name: string, value = "") => {
      this.switches.set(name, value);
    },
    getSwitchValue: (name: string) => this.switches.get(name) ?? "",
  };
  enableSandbox(): void {
    this.calls.push("enableSandbox");
  }
  whenReady(): Promise<void> {
    this.calls.push("whenReady");
    return this.#whenReady;
  }
  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  getAppPath(): string {
    return this.appPath;
  }
  getVersion(): string {
    return "1.2.3";
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  setAppLogsPath(path: string): void {
    this.paths.set("logs", path);
  }
  quit(): void {
    this.quits += 1;
    const event = preventable();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.calls.push("gone");
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}

type Decide<T> = (answer: T) => void;

class FakeSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, decide: Decide<boolean>) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  beforeRequest: ((details: { url: string }, decide: Decide<{ cancel?: boolean }>) => void) | undefined;
  certificate: ((request: object, decide: Decide<number>) => void) | undefined;
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (handler: FakeSession["beforeRequest"]) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(handler: FakeSession["permissionRequest"]): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setCertificateVerifyProc(handler: FakeSession["certificate"]): void {
    this.certificate = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
}

type InvokeHandler = (event: unknown, ...sent: unknown[]) => Promise<unknown>;

/** Everything that the app reaches of Electron. `reset` makes it anew. */
export const fake = {
  app: new FakeApp(),
  session: { defaultSession: new FakeSession() },
  schemes: [] as unknown[],
  protocolHandlers: new Map<string, (request: Request) => Promise<Response>>(),
  invokeHandlers: new Map<string, InvokeHandler>(),
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  shown: [] as string[],
  errorBoxes: [] as string[][],
  messageBoxes: [] as { message: string }[],
  messageBoxResponse: 0,
  menu: undefined as unknown,
};

export function resetFake(): void {
  fake.app = new FakeApp();
  fake.session.defaultSession = new FakeSession();
  fake.schemes = [];
  for (const map of [fake.protocolHandlers, fake.invokeHandlers, fake.exposed]) map.clear();
  for (const list of [fake.invoked, fake.shown, fake.errorBoxes, fake.messageBoxes, FakeWindow.all]) list.length = 0;
  fake.messageBoxResponse = 0;
  fake.menu = undefined;
}

const messageBox = async (...sent: unknown[]) => {
  fake.messageBoxes.push(sent.at(-1) as { message: string });
  return { response: fake.messageBoxResponse };
};

/** What `import ... from "electron"` gives under `vi.mock`. */
export const electronModule = {
  get app() {
    return fake.app;
  },
  session: fake.session,
  BrowserWindow: FakeWindow,
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => fake.schemes.push(...schemes),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => fake.protocolHandlers.set(scheme, handler),
  },
  ipcMain: { handle: (channel: string, handler: InvokeHandler) => fake.invokeHandlers.set(channel, handler) },
  ipcRenderer: {
    invoke: async (...sent: unknown[]) => {
      fake.invoked.push(sent);
      return { ok: true, value: "antwoord" };
    },
  },
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => fake.exposed.set(name, api) },
  shell: { showItemInFolder: (path: string) => fake.shown.push(path) },
  dialog: { showErrorBox: (...texts: string[]) => fake.errorBoxes.push(texts), showMessageBox: messageBox },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => {
      fake.menu = menu;
    },
  },
};
