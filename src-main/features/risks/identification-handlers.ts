import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, updateRecord } from "../../db/records.ts";
import { system } from "../../db/schema/domain.ts";
import { riskConsideration } from "../../db/schema/treatment.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { readAcceptances } from "../../records/acceptances.ts";
import { catalogueRisksById } from "../../records/catalogue.ts";
import { considerationsOf } from "../../records/considerations.ts";
import { takeFromLibrary } from "./from-library.ts";

const SAID = { applies: "applies", not: "does not apply", later: "left for later" } as const;

export const identificationHandlers: HandlersOf<Contract["identification"]> = {
  traits: (_input, { raw }) => {
    const accepted = readAcceptances(raw);
    return raw
      .prepare<[], [id: string, catalogueId: string, sources: string, objectives: string, origin: string]>(
        `SELECT id, catalogue_id, sources, objectives, origin FROM risk`,
      )
      .raw()
      .all()
      .map(([id, catalogueId, sources, objectives, origin]) => ({
        id,
        catalogueId,
        sources: JSON.parse(sources) as string[],
        objectives: JSON.parse(objectives) as string[],
        origin,
        accepted: accepted.has(id),
      }));
  },
  considerations: ({ systemId }, { raw }) =>
    considerationsOf(raw, systemId).map(({ catalogueId, answer, reason, riskId }) => ({
      catalogueId,
      answer,
      reason,
      riskId,
    })),
  consider: ({ systemId, catalogueId, answer, reason }, ctx) => {
    const { number, name } = readRecord(ctx.raw, system, systemId);
    const known = catalogueRisksById().get(catalogueId);
    if (!known) throw fail("NOT_FOUND", `The library has no risk ${catalogueId}. Nothing was changed.`);
    ctx.summary(`${refOf("system", number)} ${name}: ${known.name} ${SAID[answer]}`);
    const find = () => considerationsOf(ctx.raw, systemId).find((row) => row.catalogueId === catalogueId);
    const before = find();
    if (before) updateRecord(ctx, riskConsideration, before.id, before.revision, { answer, reason });
    else insertRecord(ctx, riskConsideration, { systemId, catalogueId, answer, reason });
    const riskId = find()?.riskId ?? null;
    if (riskId !== null || answer !== "applies") return { riskId };
    return { riskId: takeFromLibrary(ctx, known, { systemId, linkControls: true, origin: "workshop" }) };
  },
};
