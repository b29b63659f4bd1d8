/** The classification of a system under the AI Act as a record: answers kept, class derived, a person may overrule it with a reason. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { classifySystem, type ActAnswers } from "../../../src-shared/domain/ai-act/classify.ts";
import { reasonOf } from "../../../src-shared/domain/ai-act/reason.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { CallError } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecordOrNull, updateRecord } from "../../db/records.ts";
import { actClassification } from "../../db/schema/assessments.ts";
import { person, system } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { catalogue } from "../../records/catalogue.ts";
import { flagSystemChange } from "../../records/flags.ts";

type Handlers = Pick<HandlersOf<Contract["systems"]>, "classification" | "classify" | "overruleClass">;

/** The system's classification, or null where nobody began one. */
const readClassification = (raw: Database, systemId: string) => {
  const id = raw
    .prepare<[string], string>(`SELECT id FROM act_classification WHERE system_id = ?`)
    .pluck()
    .get(systemId);
  return id === undefined ? null : readRecord(raw, actClassification, id);
};

/** Class, path and reason from the kept answers and the shipped data. */
export const resultOf = (answers: ActAnswers) => {
  const { steps, meta } = catalogue().aiAct;
  const result = classifySystem(answers);
  return { ...result, reason: reasonOf(result, steps, meta.edition) };
};

const keep = (
  ctx: CommandContext,
  systemId: string,
  revision: number,
  values: Partial<typeof actClassification.$inferInsert>,
) => {
  const known = readClassification(ctx.raw, systemId);
  const made = { ...values, classifiedOn: ctx.now.slice(0, 10), classifiedById: ctx.actor.id };
  if (known) return updateRecord(ctx, actClassification, known.id, revision, made);
  return insertRecord(ctx, actClassification, { ...made, systemId });
};

/**
 * The system shows the class that counts: the overruling one, else the derived one. Where that is another class than before,
 * its risks and impact assessments are flagged, as after any change of the system that matters.
 */
const show = (ctx: CommandContext, systemId: string, aiActClass: string, aiActReason: string): void => {
  const row = readRecord(ctx.raw, system, systemId);
  if (row.aiActClass === aiActClass && row.aiActReason === aiActReason) return;
  flagSystemChange(ctx, row, { aiActClass });
  updateRecord(ctx, system, systemId, row.revision, { aiActClass, aiActReason });
};

const refuse = (path: string, message: string): CallError =>
  new CallError("INVALID_INPUT", `Not accepted, nothing was changed. ${message}`, [{ path, message }]);

/** Once a system stands on the decision path, its class is changed there: an edit beside it would leave two answers. */
export const refusePathClass = (
  ctx: CommandContext,
  systemId: string,
  patch: { readonly aiActClass?: string | undefined; readonly aiActReason?: string | undefined },
): void => {
  if (patch.aiActClass === undefined && patch.aiActReason === undefined) return;
  if (readClassification(ctx.raw, systemId) !== null)
    throw refuse(
      patch.aiActClass === undefined ? "aiActReason" : "aiActClass",
      "The class comes from the decision path. Answer the path, or overrule it with a reason.",
    );
};

export const classificationHandlers: Handlers = {
  classification: ({ systemId }, { raw }) => {
    readRecord(raw, system, systemId);
    const row = readClassification(raw, systemId);
    const answers = (row?.answers ?? {}) as ActAnswers & Record<string, "yes" | "no" | "unknown">;
    const by = row?.classifiedById ? readRecordOrNull(raw, person, row.classifiedById)?.name : undefined;
    const { reason } = resultOf(answers);
    return {
      revision: row?.revision ?? 0,
      answers,
      notes: row?.notes ?? {},
      derivedClass: row?.derivedClass ?? "",
      reason,
      overruledClass: row?.overruledClass ?? "",
      overruleReason: row?.overruleReason ?? "",
      dataEdition: row?.dataEdition ?? "",
      classifiedOn: row?.classifiedOn ?? "",
      classifiedBy: by ?? "",
    };
  },
  classify: ({ systemId, revision, answers, notes }, ctx) => {
    const { steps, meta } = catalogue().aiAct;
    const foreign = [...Object.keys(answers), ...Object.keys(notes)].find(
      (id) => !steps.some((step) => step.id === id),
    );
    if (foreign !== undefined) throw refuse(`answers.${foreign}`, `The decision path has no question “${foreign}”.`);
    const { number, name } = readRecord(ctx.raw, system, systemId);
    const overruled = readClassification(ctx.raw, systemId)?.overruledClass ?? "";
    const result = resultOf(answers);
    ctx.summary(
      `${refOf("system", number)} ${name}: AI Act path gives ${labelOf(AI_ACT_CLASSES, result.class)}${overruled ? "; the class was overruled and stays" : ""}`,
    );
    const done = keep(ctx, systemId, revision, {
      answers,
      notes,
      derivedClass: result.class,
      dataEdition: meta.edition,
    });
    if (overruled === "") show(ctx, systemId, result.class, result.reason);
    return { ...done, class: result.class };
  },
  overruleClass: ({ systemId, revision, class: chosen, reason }, ctx) => {
    const { number, name } = readRecord(ctx.raw, system, systemId);
    if (chosen !== "" && reason.trim() === "")
      throw refuse(
        "reason",
        "Who overrules the decision path gives the reason: the article and the facts of this use.",
      );
    ctx.summary(
      `${refOf("system", number)} ${name}: AI Act class ${chosen === "" ? "taken from the decision path again" : `overruled as ${labelOf(AI_ACT_CLASSES, chosen)}`}`,
    );
    const done = keep(ctx, systemId, revision, { overruledClass: chosen, overruleReason: chosen === "" ? "" : reason });
    const result = resultOf(readClassification(ctx.raw, systemId)?.answers ?? {});
    show(ctx, systemId, chosen === "" ? result.class : chosen, chosen === "" ? result.reason : reason);
    return done;
  },
};
