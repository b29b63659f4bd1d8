import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";
import { evidenceText } from "../../text/evidence.ts";

export type Evidence = OutputOf<typeof contract.evidence.list>[number];
export type EvidencePatch = InputOf<typeof contract.evidence.update>["patch"];

/** A media type in a word that people use. */
export const typeLabel = (mediaType: string): string =>
  evidenceText.types[mediaType] ?? evidenceText.families[mediaType.split("/")[0] ?? ""] ?? mediaType;

/** A fingerprint in groups of eight, to be compared by eye. */
export const inGroups = (sha256: string): readonly { readonly at: number; readonly digits: string }[] =>
  [...sha256.matchAll(/.{1,8}/g)].map((match) => ({ at: match.index, digits: match[0] }));
