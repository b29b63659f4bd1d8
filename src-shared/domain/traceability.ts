/**
 * How far a requirement or control can be followed to its proof. Source: a rule of this project; the standard asks for evidence
 * (7.5, 9.1) but not for this matrix. What is claimed (implemented or effective) and cannot be followed to proof is a gap; so is
 * what was left out without a reason. What is still open is no gap: nobody claims it.
 */

/** What the organisation says about a requirement or control. A permission asks for nothing. */
export type Claim = "claimed" | "open" | "left-out" | "permission";

/** A piece of evidence or a document; `valid` is false where it has expired, is retired or was never approved. */
export type Proof = { readonly valid: boolean };

export type Traced = {
  readonly claim: Claim;
  /** The reason for leaving it out; empty where there is none. */
  readonly reason: string;
  readonly proofs: readonly Proof[];
  readonly records: readonly { readonly proofs: readonly Proof[] }[];
  /** Whether it is answered in words. */
  readonly answered: boolean;
  /** What holds the records of its clause: how many there are, and how many of them have valid proof. */
  readonly around: readonly { readonly records: number; readonly proved: number }[];
};

export type TraceState = "proved" | "through" | "around" | "expired" | "record" | "none" | "left-out" | "unreasoned";

/** In the order in which they are shown, from proved to missing. */
export const TRACE_STATES: readonly TraceState[] = [
  "proved",
  "through",
  "around",
  "record",
  "expired",
  "none",
  "left-out",
  "unreasoned",
];

const some = (proofs: readonly Proof[]): boolean => proofs.some(({ valid }) => valid);

/**
 * The furthest that one can follow it: proof of its own, then proof of a record that it is tied to, then proof of any record that
 * its clause keeps, then records and words without proof.
 */
export const traceState = ({ claim, reason, proofs, records, answered, around }: Traced): TraceState => {
  if (claim === "left-out") return reason.trim() === "" ? "unreasoned" : "left-out";
  if (some(proofs)) return "proved";
  if (records.some((record) => some(record.proofs))) return "through";
  if (around.some(({ proved }) => proved > 0)) return "around";
  if (proofs.length > 0 || records.some((record) => record.proofs.length > 0)) return "expired";
  return records.length > 0 || answered || around.some((one) => one.records > 0) ? "record" : "none";
};

/** Whether something is said that cannot be followed to proof. */
export const isGap = (traced: Traced): boolean => {
  const state = traceState(traced);
  return state === "unreasoned" || (traced.claim === "claimed" && ["expired", "record", "none"].includes(state));
};
