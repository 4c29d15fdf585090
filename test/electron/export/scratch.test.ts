import { test } from "vitest";
import { loadStamps } from "../../../electron/export/word/stamps.ts";
test("x", async()=>{const s=await loadStamps(); console.log(s); for(const [k,v] of Object.entries(s.ownStyles)) console.log(k, v.xml("ID","Std"));});
