/** The verbs of the headless program. Each answers with data for machines and the same in words for people. */
import { classifyVerb } from "./verbs/classify.ts";
import { demoVerb } from "./verbs/demo.ts";
import { exportVerb } from "./verbs/export.ts";
import { importVerb } from "./verbs/import.ts";
import { info, verify } from "./verbs/look.ts";
import { exportSheetVerb, listVerb } from "./verbs/sheets.ts";
import { comparePackVerb, packVerb, verifyPackVerb } from "./verbs/pack.ts";
import { simulateVerb } from "./verbs/simulate.ts";
import { soaVerb } from "./verbs/soa.ts";
import type { Verb } from "./verbs/verb.ts";

export const verbs: ReadonlyMap<string, Verb> = new Map([
  ["demo", demoVerb],
  ["verify", verify],
  ["info", info],
  ["export", exportVerb],
  ["import", importVerb],
  ["list", listVerb],
  ["export-list", exportSheetVerb],
  ["simulate", simulateVerb],
  ["classify", classifyVerb],
  ["soa", soaVerb],
  ["pack", packVerb],
  ["verify-pack", verifyPackVerb],
  ["compare-pack", comparePackVerb],
]);
