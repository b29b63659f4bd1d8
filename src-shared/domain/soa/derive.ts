/**
 * Reasons for including a control that follow from records it is tied to (rule of this project). A person chooses the reasons;
 * what was derived stays visible beside the choice, so that a reason chosen by hand can be told apart.
 */
import { INCLUDE_REASONS, type LinkKind } from "../vocabulary.ts";

export type ReasonCode = (typeof INCLUDE_REASONS)[number]["id"];
type Linked = { readonly id: string; readonly ref: string; readonly title: string };

/** Only a reason for including a control follows from records; one for excluding it is a person's. */
export const isIncludeReason = (code: string): code is ReasonCode => INCLUDE_REASONS.some(({ id }) => id === code);

/** A reason with the record it follows from. */
export type DerivedReason = Linked & { readonly code: ReasonCode; readonly kind: LinkKind };

export type ReasonRecords = {
  /** `open`: the risk is not avoided altogether. */
  readonly risks: readonly (Linked & { readonly open: boolean })[];
  readonly assessments: readonly Linked[];
  /** `source` and `applies` as in the register of obligations. */
  readonly obligations: readonly (Linked & { readonly source: string; readonly applies: string })[];
  /** `status` as in the register of objectives. */
  readonly objectives: readonly (Linked & { readonly status: string })[];
};

/** Which reason an obligation gives, by its source. */
const OBLIGATION_CODES: Readonly<Record<string, ReasonCode>> = { law: "L", contract: "C", own: "P", standard: "B" };

const derived = (code: ReasonCode, kind: LinkKind, { id, ref, title }: Linked): DerivedReason => ({
  code,
  kind,
  id,
  ref,
  title,
});

/** R from risks, I from impact assessments, L, C, P or B from obligations that apply, P from objectives that were not dropped. */
export const deriveReasons = ({ risks, assessments, obligations, objectives }: ReasonRecords): DerivedReason[] => [
  ...risks.filter(({ open }) => open).map((one) => derived("R", "risk", one)),
  ...assessments.map((one) => derived("I", "assessment", one)),
  ...obligations.flatMap((one) => {
    const code = OBLIGATION_CODES[one.source];
    return one.applies === "yes" && code !== undefined ? [derived(code, "obligations", one)] : [];
  }),
  ...objectives.filter(({ status }) => status !== "dropped").map((one) => derived("P", "objectives", one)),
];

/** References of the records behind one reason, each once; none where it was chosen by hand. */
export const recordsBehind = (
  reasons: readonly { readonly code: string; readonly ref: string }[],
  code: string,
): string[] => [...new Set(reasons.filter((one) => one.code === code).map(({ ref }) => ref))];

/** The provider of an inherited control in words: the supplier of the register, then what was written. Empty where there is none. */
export const providerWords = (
  supplier: { readonly ref: string; readonly title: string } | null,
  written: string,
): string => [supplier ? `${supplier.title} (${supplier.ref})` : "", written.trim()].filter(Boolean).join(", ");
