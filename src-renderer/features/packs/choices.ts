/** What a person chose for a pack, before it is made. */
import type { contract } from "../../../src-shared/contract/index.ts";
import { PACK_PURPOSES, purposeOf, type PackPurpose } from "../../../src-shared/domain/pack/contents.ts";
import type { Format } from "../../../src-shared/contract/export.ts";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type Preview = OutputOf<typeof contract.packs.preview>;
export type Made = OutputOf<typeof contract.packs.list>[number];
export type WithheldRecord = { readonly kind: LinkKind; readonly id: string; readonly name: string };

export type Choices = {
  readonly purpose: PackPurpose;
  readonly systemId: string | null;
  readonly formats: readonly Format[];
  readonly evidence: "linked" | "all" | "none";
  readonly hidePeople: boolean;
  readonly withheld: readonly WithheldRecord[];
  readonly withoutEvidence: readonly string[];
  readonly wholeTrail: boolean;
};

export const FIRST: Choices = {
  purpose: PACK_PURPOSES[0].id,
  systemId: null,
  formats: ["docx", "xlsx", "pdf"],
  evidence: PACK_PURPOSES[0].evidence,
  hidePeople: false,
  withheld: [],
  withoutEvidence: [],
  wholeTrail: false,
};

/** Another purpose begins with its own rule for evidence. */
export const withPurpose = (choices: Choices, purpose: PackPurpose): Choices => ({
  ...choices,
  purpose,
  evidence: purposeOf(purpose).evidence,
});

/** Something is withheld by choice: the whole trail would show it. */
export const withholds = ({ hidePeople, withheld }: Choices): boolean => hidePeople || withheld.length > 0;

/** What is still missing before the contents can be shown; empty where nothing is. */
export const isComplete = ({ purpose, systemId }: Choices): boolean => purpose !== "ai-act" || systemId !== null;

export const inputOf = (choices: Choices): InputOf<typeof contract.packs.preview> => {
  const { withheld, formats, withoutEvidence, purpose, systemId, ...rest } = choices;
  return {
    ...rest,
    purpose,
    systemId: purpose === "ai-act" ? systemId : null,
    formats: [...formats],
    withoutEvidence: [...withoutEvidence],
    withhold: withheld.map(({ kind, id }) => ({ kind, id })),
    wholeTrail: rest.wholeTrail && !withholds(choices),
  };
};
