/** What the comparison shows of what differs, without React: its filters with their counts, and the two versions it begins with. */
import type { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { Version } from "./sheet-model.ts";

export type Difference = OutputOf<typeof contract.soa.difference>;
export type ControlChange = Difference["controls"][number];

/** What is open in the place of the statement while versions are compared; no control has this id. */
export const COMPARE = "difference";

/** `all`, a kind of change, or a field by its id. */
export type DifferenceShow = string;
export type DifferenceFilter = { readonly show: DifferenceShow; readonly label: string | null; readonly count: number };

const KINDS = ["changed", "added", "removed"] as const;

/** The filters that hold something; a field only with its own label. */
export const differenceFilters = ({ controls, counts }: Difference): readonly DifferenceFilter[] => [
  { show: "all", label: null, count: controls.length },
  ...KINDS.map((kind) => ({ show: kind, label: null, count: counts[kind] })).filter(({ count }) => count > 0),
  ...counts.fields.map(({ field, label, count }) => ({ show: field, label, count })),
];

/** The controls of a filter; a field shows changed controls with that field alone. */
export const shownChanges = (controls: readonly ControlChange[], show: DifferenceShow): readonly ControlChange[] => {
  if (show === "all") return controls;
  if (KINDS.some((kind) => kind === show)) return controls.filter(({ change }) => change === show);
  return controls.flatMap((control) => {
    const fields = control.fields.filter(({ field }) => field === show);
    return control.change === "changed" && fields.length > 0 ? [{ ...control, fields }] : [];
  });
};

/** The two newest versions; the only one with the draft (null). `versions` has the newest first and is not empty. */
export const firstPair = (
  versions: readonly Pick<Version, "id">[],
): { readonly from: string; readonly to: string | null } =>
  versions.length > 1 ? { from: versions[1]!.id, to: versions[0]!.id } : { from: versions[0]!.id, to: null };
