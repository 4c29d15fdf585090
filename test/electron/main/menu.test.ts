import { beforeEach, describe, expect, it, vi } from "vitest";
import { electronModule, FakeWindow, fake, resetFake } from "./fake-electron.ts";

vi.mock("electron", () => electronModule);
let menus: () => readonly Item[];
beforeEach(async () => {
  resetFake();
  // Only now: it reads the fake, which has to be there.
  const { menuTemplate } = await import("../../../electron/main/menu.ts");
  menus = () => menuTemplate("1.2.3") as unknown as readonly Item[];
});

interface Item {
  readonly label?: string;
  readonly accelerator?: string;
  readonly role?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly Item[];
  readonly click?: (item: unknown, window: unknown) => void;
}

const plain = (label = "") => label.replace("&", "");
const item = (label: string): Item => {
  const found = menus()
    .flatMap((menu) => menu.submenu ?? [])
    .find((each) => plain(each.label) === label);
  if (!found) throw new Error(`There is no ${label}.`);
  return found;
};

describe("the menu", () => {
  it("is Dutch, and every item of a menu has its own letter", () => {
    expect(menus().map((menu) => plain(menu.label))).toEqual(["Bestand", "Bewerken", "Beeld", "Help"]);
    for (const items of [menus(), ...menus().map((menu) => menu.submenu ?? [])]) {
      const letters = items.filter((each) => each.label).map((each) => /&(.)/.exec(each.label ?? "")?.[1]?.toLowerCase());
      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it("leaves the shortcuts of editing to the page", () => {
    const [, editing] = menus();
    for (const each of editing?.submenu ?? []) if (each.label) expect(each.registerAccelerator, each.label).toBe(false);
  });

  it("offers no developer tools and no reload", () => {
    expect(JSON.stringify(menus())).not.toMatch(/devtools|reload/i);
  });

  it("presses undo and redo in the page", () => {
    const window = new FakeWindow({});
    item("Ongedaan maken").click?.({}, window);
    item("Opnieuw").click?.({}, window);
    item("Opnieuw").click?.({}, undefined);
    expect(window.webContents.pressed).toEqual(
      ["Z", "Y"].flatMap((keyCode) => ["keyDown", "keyUp"].map((type) => ({ type, keyCode, modifiers: [process.platform === "darwin" ? "meta" : "control"] }))),
    );
  });

  it("quits, and tells the version", async () => {
    item("Afsluiten").click?.({}, undefined);
    expect(fake.app.quits).toBe(1);
    item("Over Bijlagebouwer").click?.({}, new FakeWindow({}));
    item("Over Bijlagebouwer").click?.({}, undefined);
    await vi.waitFor(() => expect(fake.messageBoxes.map((each) => each.message)).toEqual(["Bijlagebouwer 1.2.3", "Bijlagebouwer 1.2.3"]));
  });
});
