import type { Contract } from "../../../src-shared/contract/index.ts";
import { partsNamed, sharedParts } from "../../../src-shared/domain/improvement/similar.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { incident } from "../../db/schema/registers.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { addLink, linkedIdsOf, nameOf } from "../../records/links.ts";
import { addToRegister, listRegister, type RegisterRow } from "../../records/registers.ts";

const words = (row: Readonly<Record<string, unknown>>, name: string): string =>
  typeof row[name] === "string" ? row[name] : "";

type Found = { readonly kind: "nonconformities" | "risk" | "system"; readonly id: string; readonly why: string };

export const improvementHandlers: HandlersOf<Contract["improvement"]> = {
  similar: ({ id }, { raw }) => {
    const all = listRegister(raw, "nonconformities");
    const own = all.find((row) => row.id === id);
    if (!own) throw fail("NOT_FOUND", "There is no such nonconformity.");
    const incidents = new Map(listRegister(raw, "incidents").map((row) => [row.id, row]));
    const systemsOf = (row: RegisterRow): readonly string[] => {
      const from = incidents.get(String(row.values["incidentId"] ?? ""))?.values["systemId"];
      return [...linkedIdsOf(raw, { kind: "nonconformities", id: row.id }, "system"), ...(from ? [String(from)] : [])];
    };
    const requirement = String(own.values["requirement"]);
    const systems = new Set(systemsOf(own));
    const controls = new Set([
      ...partsNamed(requirement).filter((part) => part.startsWith("A.")),
      ...linkedIdsOf(raw, { kind: "nonconformities", id }, "control"),
    ]);
    const found = new Map<string, Found>();
    const put = (one: Found): void => {
      const known = found.get(one.id);
      found.set(one.id, known ? { ...known, why: `${known.why}, ${one.why}` } : one);
    };
    for (const other of all) {
      if (other.id === id) continue;
      const shared = sharedParts(requirement, String(other.values["requirement"]));
      if (shared.length > 0)
        put({ kind: "nonconformities", id: other.id, why: `same requirement ${shared.join(", ")}` });
      else if (systemsOf(other).some((system) => systems.has(system)))
        put({ kind: "nonconformities", id: other.id, why: "same AI system" });
    }
    for (const control of controls) {
      const ref = nameOf(raw, { kind: "control", id: control })?.ref ?? control;
      for (const risk of linkedIdsOf(raw, { kind: "control", id: control }, "risk")) {
        if (!found.has(risk)) put({ kind: "risk", id: risk, why: `treated by ${ref}` });
        for (const system of linkedIdsOf(raw, { kind: "risk", id: risk }, "system"))
          if (!systems.has(system) && !found.has(system))
            put({ kind: "system", id: system, why: `has a risk treated by ${ref}` });
      }
    }
    return [...found.values()].flatMap(({ kind, id: other, why }) => {
      const named = nameOf(raw, { kind, id: other });
      const linked = linkedIdsOf(raw, { kind: "nonconformities", id }, kind).includes(other);
      return named ? [{ kind, ...named, why, linked }] : [];
    });
  },
  fromIncident: ({ incidentId }, ctx) => {
    const row: Readonly<Record<string, unknown>> = readRecord(ctx.raw, incident, incidentId);
    const twin = listRegister(ctx.raw, "nonconformities").find(({ values }) => values["incidentId"] === incidentId);
    if (twin)
      throw new CallError("INVALID_INPUT", `${twin.ref} was made from this incident already. Nothing was changed.`, [
        { path: "incidentId", message: `is ${twin.ref} already` },
      ]);
    const title = words(row, "title");
    const noticed = words(row, "noticedOn") || words(row, "occurredOn");
    const { ref, ...written } = addToRegister(ctx, "nonconformities", {
      title,
      source: "incident",
      incidentId,
      description: [words(row, "description"), words(row, "affected")].filter((part) => part !== "").join("\n\n"),
      correction: words(row, "response"),
      detectedOn: noticed === "" ? ctx.now.slice(0, 10) : noticed,
      ownerId: (row["ownerId"] as string | null) ?? null,
      effectiveness: "open",
      status: "open",
    });
    const own = { kind: "nonconformities", id: written.id } as const;
    addLink(ctx, own, { kind: "incidents", id: incidentId });
    const systemId = words(row, "systemId");
    if (systemId !== "" && nameOf(ctx.raw, { kind: "system", id: systemId }))
      addLink(ctx, own, { kind: "system", id: systemId });
    ctx.summary(`Nonconformity ${ref} ${title} made from ${refOf("incidents", row["number"] as number)}`);
    return written;
  },
};
