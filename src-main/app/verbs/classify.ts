/** The verb that says a system's class under the AI Act, from the answers that the workspace holds. */
import { refOf } from "../../../src-shared/domain/refs.ts";
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { actClassification } from "../../db/schema/assessments.ts";
import { system } from "../../db/schema/domain.ts";
import { resultOf } from "../../features/systems/classification.ts";
import { catalogue } from "../../records/catalogue.ts";
import { need, openFile, UsageError, type Verb } from "./verb.ts";

/** Good when the answers determine the class; a class that a person set against the path is shown beside it. */
export const classifyVerb: Verb = async (input) => {
  const [file, wanted] = need(input, ["FILE", "SYSTEM"]);
  const { raw } = openFile(input, file!).file;
  const systems = readRecords(raw, system, "number");
  const found = systems.find(({ id, number, name }) =>
    [id, refOf("system", number), name].some((known) => known.toLowerCase() === wanted!.toLowerCase()),
  );
  if (!found)
    throw new UsageError(
      `There is no AI system ${wanted}. Known: ${systems.map(({ number }) => refOf("system", number)).join(", ")}.`,
    );
  const kept = readRecords(raw, actClassification).find(({ systemId }) => systemId === found.id);
  const result = resultOf(kept?.answers ?? {});
  const { steps, dates, meta } = catalogue().aiAct;
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const path = result.path.map(({ step, answer }) => ({ step, cite: stepOf.get(step)?.cite ?? "", answer }));
  const applies = dates.filter(({ id }) => result.dates.includes(id));
  const overruled = kept?.overruledClass ?? "";
  return {
    good: (overruled || result.class) !== "unknown",
    data: {
      system: { id: found.id, ref: refOf("system", found.number), name: found.name },
      class: overruled || result.class,
      derivedClass: result.class,
      atLeast: result.atLeast,
      overruled: overruled === "" ? null : { class: overruled, reason: kept!.overruleReason },
      reason: result.reason,
      path,
      open: result.open,
      duties: result.duties,
      dates: applies,
      law: meta.law,
      dataEdition: meta.edition,
    },
    text: [
      `${refOf("system", found.number)} ${found.name}: ${labelOf(AI_ACT_CLASSES, overruled || result.class)}`,
      ...(overruled === ""
        ? []
        : [`Overruled: ${kept!.overruleReason}`, `The path gives: ${labelOf(AI_ACT_CLASSES, result.class)}`]),
      result.reason,
      ...path.map(
        ({ cite, answer, step }) => `  ${answer.padEnd(8)}${cite.padEnd(34)}${stepOf.get(step)?.question ?? ""}`,
      ),
      ...applies.map((date) => `From ${date.date}: ${date.text} (${date.cite})`),
    ].join("\n"),
  };
};
