/** Verbs for packs: make one, and check one. */
import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { packChoices } from "../../../src-shared/contract/packs.ts";
import { PACK_PURPOSES, type PackPurpose } from "../../../src-shared/domain/pack/contents.ts";
import { STRUCTURE } from "../../../src-shared/domain/pack/records.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { makePack } from "../../features/packs/make.ts";
import { sayVerdict } from "../../features/packs/handlers.ts";
import {
  type ChosenKind,
  chosenOf,
  comparedWith,
  readPack,
  structureFor,
  takeStructure,
} from "../../features/packs/look.ts";
import { checkPackFile } from "../../pack/check-file.ts";
import { kindTitles } from "../../pack/data/tables.ts";
import { keyOfPerson } from "../../records/approvals.ts";
import { namedRecords } from "../../records/links.ts";
import { choosePerson, jobContext, need, openFile, speaking, UsageError, type Verb, type VerbInput } from "./verb.ts";

/** Holds the passphrase of the signer's key, so that it stands in no list of commands. */
const PASSPHRASE = "AIMS_PASSPHRASE";

const purposeNamed = (name: string): PackPurpose => {
  const found = PACK_PURPOSES.find(({ id }) => id === name);
  if (!found)
    throw new UsageError(`There is no purpose ${name}; there are: ${PACK_PURPOSES.map(({ id }) => id).join(", ")}.`);
  return found.id;
};

/** `pack FILE PURPOSE OUT.zip`: makes a pack, signed by who is working. */
export const packVerb: Verb = async (input) => {
  const [file, name, out] = need(input, [
    "FILE",
    `PURPOSE (${PACK_PURPOSES.map(({ id }) => id).join("|")})`,
    "OUT.zip",
  ]);
  const purpose = purposeNamed(name!);
  const session = openFile(input, file!);
  choosePerson(input, session);
  const { raw } = session.file;
  const system = input.system?.toLowerCase();
  const systemId =
    namedRecords(raw, "system").find(({ ref, title }) =>
      [ref.toLowerCase(), title.toLowerCase()].includes(system ?? ""),
    )?.id ?? null;
  if (purpose === "ai-act" && systemId === null)
    throw new UsageError("Name the AI system of this pack: --system S-001.");
  const path = resolve(input.folder, out!);
  if (existsSync(path)) throw new UsageError(`${path} is there already and was not touched.`);
  mkdirSync(dirname(path), { recursive: true });
  const key = keyOfPerson(raw, session.person!.id);
  const passphrase = process.env[PASSPHRASE];
  if (input.unsigned !== true && key)
    await input.program.shell.keys.unlock(key.fingerprint, passphrase ?? null, false).catch((error: Error) => {
      throw new UsageError(
        `The key of ${session.person!.name} could not be unlocked: ${error.message} Put its passphrase into the environment variable ${PASSPHRASE}, or make an unsigned pack with --unsigned.`,
      );
    });
  const context = {
    ...jobContext(input, speaking(input, session)),
    progress: ({ step }: { step: string }) => void (step !== "Writing the archive" && input.note(`Writing ${step} …`)),
  };
  const choices = packChoices.parse({
    purpose,
    systemId,
    hidePeople: input.hidePeople ?? false,
    ...(input.evidence !== undefined && { evidence: input.evidence }),
  });
  const made = await makePack(context, choices, input.unsigned !== true, { path });
  return {
    good: true,
    data: { path, ...made, head: session.recorder.head() },
    text: `${path}\n${made.files} files, ${made.size} bytes, ${made.omitted} omitted, SHA-256 of its manifest ${made.manifestHash}`,
  };
};

/** `verify-pack ZIP`: status 1 and the first failure where it is not the pack that was signed. */
export const verifyPackVerb: Verb = async (input) => {
  const path = resolve(input.folder, need(input, ["ZIP"])[0]!);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  const verdict = sayVerdict(await checkPackFile(path), basename(path), null);
  const { about, failure } = verdict;
  return {
    good: verdict.good,
    data: verdict,
    text: failure
      ? `Not whole (${failure.step}): ${failure.message}`
      : `Whole: ${about!.files} files, signed by ${about!.signer} (key ${about!.fingerprint}), made ${about!.created} for ${about!.organisation}, Statement of Applicability ${about!.soaVersion || "not approved"}, trail up to entry ${about!.trailSeq} (${about!.trailHash}).\nCompare the key's fingerprint with the one the organisation names.`,
  };
};

/** A pack that is whole, held for the rest of the run; otherwise the failure as an answer. */
const wholePack = async (input: VerbInput, zip: string): Promise<string> => {
  const path = resolve(input.folder, zip);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  const { verdict, token } = await readPack(path, {});
  if (token === "") throw fail("DAMAGED", `Nothing was read from ${basename(path)}: ${verdict.failure!.message}`);
  return token;
};

const STATES = { "only-pack": "only in the pack", "only-here": "only in the workspace", changed: "differs" } as const;

/** `compare-pack FILE ZIP`: kind by kind what pack and workspace say differently; status 1 where they differ. */
export const comparePackVerb: Verb = async (input) => {
  const [file, zip] = need(input, ["FILE", "ZIP"]);
  const token = await wholePack(input, zip!);
  const kinds = comparedWith(openFile(input, file!).file.raw, token);
  const lines = kinds.flatMap(({ kind, same, records }) => [
    ...(records.length === 0 ? [] : [`${kindTitles.get(kind) ?? kind}: ${same} the same`]),
    ...records.map(
      ({ name, state, fields }) => `  ${name}: ${STATES[state]}${fields.length === 0 ? "" : ` (${fields.join(", ")})`}`,
    ),
  ]);
  return {
    good: lines.length === 0,
    data: kinds,
    text: lines.length === 0 ? "Pack and workspace say the same." : lines.join("\n"),
  };
};

/** `import pack FILE ZIP`: the structure of a pack for another client. `--only roles,risks:NAME`, `--dry-run`. */
/** "roles,risks:Wrong labels": kinds, and single records by name behind a colon; all of it where nothing is said. */
const chosenIn = (only: string | undefined): ChosenKind[] => {
  if (only === undefined) return Object.keys(STRUCTURE).map((kind) => ({ kind, names: null }));
  const kinds = new Map<string, string[] | null>();
  for (const part of only.split(",")) {
    const [kind = "", name] = part.split(/:(.*)/s).map((word) => word.trim());
    const names = kinds.get(kind);
    kinds.set(kind, name === undefined || names === null ? null : [...(names ?? []), name]);
  }
  return [...kinds].map(([kind, names]) => ({ kind, names }));
};

export const importPack: Verb = async (input) => {
  const [, file, zip] = need(input, ["pack", "FILE", "ZIP"]);
  const chosen = chosenIn(input.only);
  const unknown = chosen.map(({ kind }) => kind).find((kind) => STRUCTURE[kind] === undefined);
  if (unknown !== undefined)
    throw new UsageError(
      `There is no structure of ${unknown} to take; there is: ${Object.keys(STRUCTURE).join(", ")}.`,
    );
  const token = await wholePack(input, zip!);
  const session = openFile(input, file!);
  const taken = chosenOf(structureFor(session.file.raw, token), chosen);
  const text = taken
    .map(({ kind, rows, known }) => `${kindTitles.get(kind) ?? kind}: ${rows.length} new, ${known.length} known`)
    .join("\n");
  if (input.dryRun) return { good: true, data: { dryRun: true, taken }, text: `${text}\nNothing was written.` };
  choosePerson(input, session);
  const { created } = takeStructure(token, chosen, jobContext(input, session));
  return { good: true, data: { dryRun: false, created, taken, head: session.recorder.head() }, text };
};
