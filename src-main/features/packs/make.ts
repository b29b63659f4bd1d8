/** Makes a pack: checks what was chosen, hands a copy of the workspace to a maker, puts the archive in its place and records it. */
import { randomBytes } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { contract } from "../../../src-shared/contract/index.ts";
import type { PackChoices } from "../../../src-shared/contract/packs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { piecesOf } from "../../db/snapshot.ts";
import type { JobContext, Session } from "../../ipc/handlers.ts";
import type { PackMaker, PackProgress } from "../../ipc/pack-maker.ts";
import { keyOfPerson } from "../../records/approvals.ts";
import { readPiece } from "../../records/content.ts";
import { shownContent } from "../../records/shown-content.ts";

export type Making = Pick<JobContext, "signal" | "session" | "now" | "call"> & {
  readonly shell: Pick<JobContext["shell"], "keys" | "about" | "packMaker">;
  readonly progress: (progress: PackProgress) => void;
};
export type MadePack = {
  readonly fileName: string;
  readonly size: number;
  readonly manifestHash: string;
  readonly files: number;
  readonly omitted: number;
};

/** Where a file goes: a folder, in which it gets the name of organisation, purpose, day and number; or a path of its own. */
export type Place = { readonly folder: string } | { readonly path: string };

const signerOf = ({ person, file }: Session, keys: Making["shell"]["keys"]) => {
  if (!person) throw fail("NO_PERSON", "Say first who is working: choose a person at the top of the window.");
  const key = keyOfPerson(file.raw, person.id);
  if (!key)
    throw fail(
      "NO_KEY",
      `${person.name} has no key in this workspace yet. Make one under Settings, or make the pack unsigned; nothing was written.`,
    );
  const { publicKey, fingerprint } = key;
  if (!keys.list().some((stored) => stored.fingerprint === fingerprint && stored.unlocked))
    throw fail("KEY_LOCKED", `The key of ${person.name} is locked. Unlock it first; nothing was written.`);
  return { name: person.name, role: person.role, publicKey, fingerprint };
};

/** The rows of the workspace, piece by piece: other work of this thread runs between two. */
const handOver = async ({ file: { raw } }: Session, maker: PackMaker, signal: AbortSignal): Promise<void> => {
  for (const piece of piecesOf(raw, () => shownContent(raw))) {
    await maker.take(piece);
    signal.throwIfAborted();
  }
};

/**
 * Makes and records a pack of the open workspace. Other commands may run meanwhile: the pack shows the state of its head.
 * Errors: NOT_FOUND, NO_KEY, KEY_LOCKED, CANNOT_WRITE; after an error or abort nothing is left behind.
 */
export const makePack = async (ctx: Making, choices: PackChoices, signed: boolean, place: Place): Promise<MadePack> => {
  const session = ctx.session();
  const { raw } = session.file;
  if (choices.wholeTrail && (choices.hidePeople || choices.withhold.length > 0))
    throw fail(
      "INVALID_INPUT",
      "The whole trail (wholeTrail) names what is to be withheld: choose one of both. Nothing was made.",
    );
  const signer = signed ? signerOf(session, ctx.shell.keys) : null;
  const folder = "path" in place ? dirname(place.path) : place.folder;
  const part = join(folder, `aims-pack-${randomBytes(6).toString("hex")}.part`);
  const maker = ctx.shell.packMaker();
  try {
    ctx.progress({ step: "Reading the workspace", done: 0, total: 1 });
    await handOver(session, maker, ctx.signal);
    const { facts, fileCount, manifestHash, signature, fileName } = await maker.make(
      {
        choices,
        target: part,
        created: ctx.now(),
        version: ctx.shell.about().version,
        person: session.person,
        signer,
        language: session.documentLanguage,
      },
      {
        signal: ctx.signal,
        progress: ctx.progress,
        evidence: async (sha256, at) => readPiece(raw, sha256, at),
        sign: async (text) => signer && ctx.shell.keys.sign(signer.fingerprint, text),
      },
    );
    ctx.signal.throwIfAborted();
    const target = "path" in place ? place.path : join(folder, fileName);
    await rename(part, target).catch((error: Error) => {
      throw fail("CANNOT_WRITE", `The pack could not be written to ${target}: ${error.message}`);
    });
    const { size } = await stat(target);
    try {
      ctx.call(contract.packs.record, {
        packId: facts.id,
        purpose: choices.purpose,
        number: facts.number,
        systemId: choices.purpose === "ai-act" ? choices.systemId : null,
        fileName: basename(target),
        size,
        fileCount,
        omittedCount: facts.omitted.length,
        redactionCount: facts.redactions.length,
        soaVersion: facts.soa?.version ?? "",
        manifestHash,
        signature,
        fingerprint: signer?.fingerprint ?? "",
        trailSeq: facts.trail.seq,
        trailHash: facts.trail.hash,
      });
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    return { fileName: basename(target), size, manifestHash, files: fileCount, omitted: facts.omitted.length };
  } finally {
    await maker.end();
    await rm(part, { force: true });
  }
};
