/** Versions of the Statement of Applicability: what changed between two of them, and keeping their files. */
import { readRecords } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import { readDifference, type ReadDifference } from "../../features/soa/difference.ts";
import type { Session } from "../../ipc/handlers.ts";
import { keepVersion } from "../../features/soa/kept-files.ts";
import { choosePerson, jobContext, need, openFile, UsageError, type Verb } from "./verb.ts";

const DRAFT = "draft";

export type Pair = { readonly from: string; readonly to: string | null };

const versionsOf = (session: Session) => readRecords(session.file.raw, soaVersion, "id");

/** Two versions by their numbers; `draft` as the second is the statement as it stands now. */
export const pairOf = (session: Session, from: string, to: string): Pair => {
  const versions = versionsOf(session);
  const idOf = (number: string): string => {
    const found = versions.find((version) => version.number === number);
    if (found) return found.id;
    const known = versions.map((version) => version.number).join(", ") || "none";
    throw new UsageError(`There is no approved version ${number}. Approved: ${known}.`);
  };
  return { from: idOf(from), to: to === DRAFT ? null : idOf(to) };
};

/** `1.0..1.1` as asked for; without it the two newest versions, or the only one and the draft. */
export const pairFor = (session: Session, asked: string | undefined): Pair => {
  if (asked !== undefined) {
    const [from, to, ...rest] = asked.split("..");
    if (!from || !to || rest.length > 0)
      throw new UsageError("Give both versions as --version 1.0..1.1, or --version 1.0..draft.");
    return pairOf(session, from, to);
  }
  const [newest, before] = versionsOf(session).toReversed();
  if (!newest) throw new UsageError("No version of the Statement of Applicability is approved yet.");
  return before ? { from: before.id, to: newest.id } : { from: newest.id, to: null };
};

const indented = (sign: string, value: string): string =>
  (value === "" ? "(nothing)" : value)
    .split("\n")
    .map((line) => `      ${sign} ${line}`)
    .join("\n");

const fieldWords = ({ label, before, after }: { label: string; before: string; after: string }): string =>
  [before, after].every((value) => value.length <= 40 && !value.includes("\n"))
    ? `    ${label}: ${before || "(nothing)"} → ${after || "(nothing)"}`
    : `    ${label}:\n${indented("-", before)}\n${indented("+", after)}`;

const words = ({ from, to, statement, controls, counts }: ReadDifference): string =>
  [
    `Statement of Applicability ${from.number} → ${to.number}${to.status === DRAFT ? " (draft)" : ""}`,
    `${counts.changed} changed, ${counts.added} added, ${counts.removed} removed, ${counts.unchanged} without a change`,
    `${counts.nowIncluded} newly included, ${counts.nowExcluded} newly excluded; status of ${counts.statusForward} further on, of ${counts.statusBack} further back`,
    ...(statement.length === 0 ? [] : ["  The statement itself", ...statement.map(fieldWords)]),
    ...controls.flatMap(({ ref, title, change, fields }) => [
      `  ${ref} ${title}: ${change}`,
      ...fields.map(fieldWords),
    ]),
  ].join("\n");

/** `soa keep FILE V`: makes the files of an approved version and keeps them byte for byte, as a command of the trail. */
const keep: Verb = async (input) => {
  const [, file, number] = need(input, ["keep", "FILE", "VERSION"]);
  const session = openFile(input, file!);
  choosePerson(input, session);
  const { from } = pairOf(session, number!, DRAFT);
  const files = await keepVersion(jobContext(input, session), from);
  return {
    good: true,
    data: { version: number, files },
    text: files.map(({ sha256, fileName }) => `${sha256}  ${fileName}`).join("\n"),
  };
};

/** `soa diff FILE V1 V2` and `soa keep FILE V`. The status of `diff` is 0 whether or not something differs. */
export const soaVerb: Verb = async (input) => {
  if (input.args[0] === "keep") return keep(input);
  if (input.args[0] !== "diff") throw new UsageError("Expected: soa diff FILE V1 V2|draft, or soa keep FILE VERSION");
  const [, file, v1, v2] = need(input, ["diff", "FILE", "V1", "V2|draft"]);
  const session = openFile(input, file!);
  const { from, to } = pairOf(session, v1!, v2!);
  const difference = readDifference(session.file.raw, from, to);
  return { good: true, data: difference, text: words(difference) };
};
