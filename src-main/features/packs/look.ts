/** Reading a pack back: what it holds, beside the open workspace, and what of it another client can begin with. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "better-sqlite3";
import { contract } from "../../../src-shared/contract/index.ts";
import type { Manifest } from "../../../src-shared/domain/pack/manifest.ts";
import {
  compareRecords,
  parseRecords,
  STRUCTURE,
  structureOf,
  type ComparedKind,
  type DataKind,
  type TakenKind,
} from "../../../src-shared/domain/pack/records.ts";
import type { Verdict } from "../../../src-shared/domain/pack/verify.ts";
import { readEntry, readZip } from "../../../src-shared/domain/pack/zip.ts";
import { isRegister } from "../../../src-shared/domain/registers/all.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { JobContext } from "../../ipc/handlers.ts";
import { checkPackFile, inflate, withSource } from "../../pack/check-file.ts";
import { dataKinds } from "../../pack/data/tables.ts";

export type ReadPack = {
  readonly path: string;
  readonly fileName: string;
  readonly manifest: Manifest;
  readonly kinds: readonly DataKind[];
};

const DATA = /^data\/[a-z0-9-]+\.json$/;
/** The largest file of records that is read, in bytes: a hundred times the largest that was met. */
const LARGEST = 256 * 1024 * 1024;
const MOST_HELD = 2;
const held = new Map<string, ReadPack>();
let count = 0;

const readKinds = (path: string): Promise<DataKind[]> =>
  withSource(path, async (source) => {
    const kinds: DataKind[] = [];
    for (const entry of await readZip(source)) {
      if (!DATA.test(entry.path) || entry.size > LARGEST) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of readEntry(source, entry, inflate)) pieces.push(piece);
      const read = parseRecords(entry.path, Buffer.concat(pieces).toString("utf8"));
      if ("fault" in read) throw fail("CANNOT_READ", `The records of the pack cannot be read: ${read.fault}.`);
      kinds.push(read);
    }
    return kinds;
  });

/** Checks a pack; one that is whole is held under a token while the program runs. */
export const readPack = async (
  path: string,
  watch: Parameters<typeof checkPackFile>[1],
): Promise<{ readonly verdict: Verdict; readonly token: string }> => {
  const verdict = await checkPackFile(path, watch);
  if (!verdict.good || !verdict.manifest) return { verdict, token: "" };
  const token = `pack-${++count}`;
  held.set(token, { path, fileName: basename(path), manifest: verdict.manifest, kinds: await readKinds(path) });
  for (const old of [...held.keys()].slice(0, -MOST_HELD)) held.delete(old);
  return { verdict, token };
};

/** Errors: NOT_FOUND where the pack is no longer held. */
export const packOf = (token: string): ReadPack => {
  const pack = held.get(token);
  if (!pack) throw fail("NOT_FOUND", "The pack is no longer at hand. Check it again; nothing was changed.");
  return pack;
};

/** Errors: NOT_FOUND, CANNOT_READ, CANNOT_OPEN. Only a file that the signed manifest lists is written, under its own last name. */
export const openFileOf = async (
  token: string,
  path: string,
  ctx: Pick<JobContext, "shell" | "signal">,
): Promise<void> => {
  const pack = packOf(token);
  if (!pack.manifest.files.some((file) => file.path === path))
    throw fail("NOT_FOUND", `There is no ${path} in the pack.`);
  const folder = join(ctx.shell.temporaryFolder(), token);
  await mkdir(folder, { recursive: true });
  const target = join(folder, basename(path));
  await withSource(pack.path, async (source) => {
    const entry = (await readZip(source)).find((one) => one.path === path);
    if (!entry) throw fail("CANNOT_READ", `${pack.fileName} was changed since it was checked. Check it again.`);
    await pipeline(readEntry(source, entry, inflate), createWriteStream(target), { signal: ctx.signal });
  });
  const fault = await ctx.shell.openWithSystem(target);
  if (fault !== "") throw fail("CANNOT_OPEN", `${path} could not be opened: ${fault}`);
};

export const comparedWith = (raw: Database, token: string): ComparedKind[] =>
  compareRecords(packOf(token).kinds, dataKinds(raw));

export const structureFor = (raw: Database, token: string, kinds = Object.keys(STRUCTURE)): TakenKind[] =>
  structureOf(packOf(token).kinds, dataKinds(raw), kinds);

/** A kind of records; `names` null stands for all of it. */
export type ChosenKind = { readonly kind: string; readonly names: readonly string[] | null };

/** What is chosen of a structure. Errors: NOT_FOUND for a name that the pack has not. */
export const chosenOf = (offered: readonly TakenKind[], chosen: readonly ChosenKind[]): TakenKind[] =>
  chosen.flatMap(({ kind, names }) => {
    const found = offered.find((one) => one.kind === kind);
    if (names === null || !found) return found ? [found] : [];
    const wanted = new Set(names);
    const rows = found.rows.filter(({ title }) => wanted.has(String(title)));
    const there = new Set([...rows.map(({ title }) => String(title)), ...found.known]);
    const missing = names.find((name) => !there.has(name));
    if (missing !== undefined)
      throw fail("NOT_FOUND", `The pack has no "${missing}" among its ${kind}. Nothing was taken over.`);
    return [{ kind, rows, known: found.known.filter((name) => wanted.has(name)) }];
  });

/**
 * Adds what the workspace does not have yet, each kind as one command. Errors: NOT_FOUND (also for a name that the pack has not, and then
 * nothing is taken), and those of the imports.
 */
export const takeStructure = (
  token: string,
  chosen: readonly ChosenKind[],
  ctx: Pick<JobContext, "session" | "call">,
): { created: number } => {
  const { fileName } = packOf(token);
  let created = 0;
  for (const { kind, rows } of chosenOf(structureFor(ctx.session().file.raw, token), chosen)) {
    if (rows.length === 0) continue;
    const input = { fileName, rows: rows.map((values) => ({ values: values as never })) };
    created += isRegister(kind)
      ? ctx.call(contract.registers.import, { register: kind, ...input }).created
      : ctx.call(contract.risks.import, input).created;
  }
  return { created };
};
