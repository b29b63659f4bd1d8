/** Reads, for every requirement point and control, what it is tied to and what proves it: the live state of the workspace. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { isDecided } from "../../../src-shared/domain/clauses/progress.ts";
import { HOLDERS } from "../../../src-shared/domain/clauses/holders.ts";
import { kindWords } from "../../../src-shared/domain/kind-words.ts";
import { providerWords } from "../../../src-shared/domain/soa/derive.ts";
import { sourceOf } from "../../../src-shared/domain/soa/source.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import type { Claim, Traced } from "../../../src-shared/domain/traceability.ts";
import {
  labelOf,
  LINK_KINDS,
  POINT_STATUSES,
  SOA_DECISIONS,
  SOA_STATUSES,
  type LinkKind,
  type PointStatus,
} from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { clauseAnswer, document, evidence, ownControl, person, soaEntry } from "../../db/schema/domain.ts";
import { catalogue } from "../../records/catalogue.ts";
import { namedRecords, nameOf } from "../../records/links.ts";

export type Note = { readonly text: string; readonly values?: Readonly<Record<string, string>> };

/** Evidence or a document at the end of a chain; `note` says what a reader must know of it, such as its expiry. */
export type ProofRow = {
  readonly ref: string;
  readonly title: string;
  /** Words of the program with their values. */
  readonly note: readonly Note[];
  readonly valid: boolean;
};
export type RecordRow = {
  readonly kind: string;
  readonly ref: string;
  readonly title: string;
  readonly proofs: readonly ProofRow[];
};
export type TraceRow = Omit<Traced, "proofs" | "records"> & {
  readonly kind: "point" | "control";
  readonly ref: string;
  readonly title: string;
  readonly group: string;
  readonly status: string;
  /** The provider of an inherited control; empty where there is none. */
  readonly inheritedFrom: string;
  readonly owner: string;
  readonly proofs: readonly ProofRow[];
  readonly records: readonly RecordRow[];
};
/** A register or another place that holds records of a clause: how many, and how many of them have evidence. */
/** Titles of requirement points and of controls of Annex A are the catalogue's. */
export const isOfCatalogue = ({ kind }: Pick<RecordRow, "kind">): boolean =>
  kind === kindWords("point").one || kind === kindWords("control").one;

export type HolderRow = { readonly title: string; readonly records: number; readonly proved: number };
export type TraceGroup = {
  readonly title: string;
  readonly kind: TraceRow["kind"];
  readonly holders: readonly HolderRow[];
  readonly rows: readonly TraceRow[];
};

type Target = { readonly kind: LinkKind; readonly id: string };
type LinkRow = { fromKind: LinkKind; fromId: string; toKind: LinkKind; toId: string };

const keyOf = ({ kind, id }: Target): string => `${kind}:${id}`;

/** Every tie from both ends, read once. */
const readTies = (raw: Database): ((of: Target) => readonly Target[]) => {
  const ties = new Map<string, Target[]>();
  const add = (from: Target, to: Target): void => {
    const list = ties.get(keyOf(from));
    if (list) list.push(to);
    else ties.set(keyOf(from), [to]);
  };
  const rows = raw
    .prepare<[], LinkRow>(
      `SELECT from_kind AS fromKind, from_id AS fromId, to_kind AS toKind, to_id AS toId FROM link ORDER BY id`,
    )
    .all();
  for (const { fromKind, fromId, toKind, toId } of rows) {
    add({ kind: fromKind, id: fromId }, { kind: toKind, id: toId });
    add({ kind: toKind, id: toId }, { kind: fromKind, id: fromId });
  }
  return (of) => ties.get(keyOf(of)) ?? [];
};

/** Every piece of evidence and every document as proof on `today` (yyyy-mm-dd), by kind and id. */
const readProofs = (raw: Database, today: string): ReadonlyMap<string, ProofRow> => {
  const pieces = readRecords(raw, evidence, "number");
  const newer = new Map(
    pieces.flatMap(({ previousId, number }) => (previousId === null ? [] : [[previousId, number]])),
  );
  const proofs = new Map<string, ProofRow>();
  for (const { id, number, title, expiresOn } of pieces) {
    const expired = expiresOn !== "" && expiresOn < today;
    const next = newer.get(id);
    const note: Note[] = [
      ...(expired ? [{ text: "expired {date}", values: { date: expiresOn } }] : []),
      ...(next ? [{ text: "replaced by {ref}", values: { ref: refOf("evidence", next) } }] : []),
    ];
    proofs.set(keyOf({ kind: "evidence", id }), {
      ref: refOf("evidence", number),
      title,
      note,
      valid: !expired,
    });
  }
  for (const { id, number, title, form, state, version } of readRecords(raw, document, "number")) {
    const unapproved = form === "managed" && version === "";
    const retired = state === "retired";
    proofs.set(keyOf({ kind: "document", id }), {
      ref: refOf("document", number),
      title,
      note: retired
        ? [{ text: "retired" }]
        : unapproved
          ? [{ text: "not approved yet" }]
          : version === ""
            ? []
            : [{ text: "version {version}", values: { version } }],
      valid: !retired && !unapproved,
    });
  }
  return proofs;
};

type Reader = {
  readonly chainOf: (of: Target) => { readonly proofs: ProofRow[]; readonly records: RecordRow[] };
  readonly proofsOf: (of: Target) => ProofRow[];
};

const byRef = (a: { readonly ref: string }, b: { readonly ref: string }): number =>
  a.ref.localeCompare(b.ref, "en", { numeric: true });

const createReader = (raw: Database, today: string): Reader => {
  const tiesOf = readTies(raw);
  const proofs = readProofs(raw, today);
  const isProof = ({ kind }: Target): boolean => kind === "evidence" || kind === "document";
  const proofsOf = (of: Target): ProofRow[] =>
    tiesOf(of)
      .filter(isProof)
      .flatMap((target) => proofs.get(keyOf(target)) ?? [])
      .sort(byRef);
  return {
    proofsOf,
    chainOf: (of) => ({
      proofs: proofsOf(of),
      records: tiesOf(of)
        .filter((target) => !isProof(target))
        .sort((a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind))
        .flatMap((target) => {
          const named = nameOf(raw, target);
          return named
            ? [{ kind: kindWords(target.kind).one, ref: named.ref, title: named.title, proofs: proofsOf(target) }]
            : [];
        }),
    }),
  };
};

const clauseGroups = (raw: Database, reader: Reader, people: ReadonlyMap<string, string>): TraceGroup[] => {
  const answers = new Map(readRecords(raw, clauseAnswer).map((answer) => [answer.pointId, answer]));
  return catalogue()
    .clauses.filter(({ points = [] }) => points.length > 0)
    .map((clause) => {
      const group = `${clause.id}  ${clause.title}`;
      const holders = holdersOf(raw, clause.id, reader);
      return {
        title: group,
        kind: "point",
        holders,
        rows: (clause.points ?? []).map((point): TraceRow => {
          const answer = answers.get(point.id);
          const status = (answer?.status ?? "not-started") as PointStatus;
          const reason = answer?.reason ?? "";
          const claim: Claim =
            point.kind === "may"
              ? "permission"
              : status === "not-applicable"
                ? "left-out"
                : isDecided({ status, reason })
                  ? "claimed"
                  : "open";
          return {
            kind: "point",
            ref: point.id,
            title: point.text,
            group,
            claim,
            reason,
            status: labelOf(POINT_STATUSES, status),
            inheritedFrom: "",
            owner: people.get(answer?.ownerId ?? "") ?? "",
            answered: (answer?.answer ?? "") !== "",
            around: holders,
            ...reader.chainOf({ kind: "point", id: point.id }),
          };
        }),
      };
    });
};

/** Places of their own whose records can carry proof; the Statement of Applicability is followed control by control. */
const TABLES = { systems: "system", risks: "risk", assessments: "assessment", actions: "action" } as const;

const holdersOf = (raw: Database, clauseId: string, { proofsOf }: Reader): HolderRow[] => {
  const held = (kind: LinkKind, table: string, title: string): HolderRow => {
    const ids = raw.prepare<[], string>(`SELECT id FROM "${table}"`).pluck().all();
    const proved = ids.filter((id) => proofsOf({ kind, id }).some(({ valid }) => valid));
    return { title, records: ids.length, proved: proved.length };
  };
  const registers = REGISTERS.filter(
    ({ clause, alsoClauses = [] }) => clause === clauseId || alsoClauses.includes(clauseId),
  );
  const places = HOLDERS.filter(({ clauses }) => clauses.includes(clauseId)).flatMap(({ place }) =>
    place === "soa" || place === "documents" ? [] : TABLES[place],
  );
  return [
    ...places.map((kind) => held(kind, kind, kindWords(kind).many)),
    ...registers.map(({ id, table, title }) => held(id, table, title)),
  ];
};

const controlGroups = (raw: Database, reader: Reader, people: ReadonlyMap<string, string>): TraceGroup[] => {
  const entries = new Map(readRecords(raw, soaEntry).map((entry) => [entry.controlId, entry]));
  const providers = new Map(namedRecords(raw, "suppliers").map((one) => [one.id, one]));
  const rowOf = (id: string, ref: string, title: string, group: string): TraceRow => {
    const entry = entries.get(id);
    const included = entry?.decision === "included";
    const status = entry?.status ?? "not-started";
    const done = status === "implemented" || status === "effective";
    return {
      kind: "control",
      ref,
      title,
      group,
      claim: entry?.decision === "excluded" ? "left-out" : included && done ? "claimed" : "open",
      reason: entry?.justification ?? "",
      inheritedFrom: included ? providerWords(providers.get(entry.supplierId ?? "") ?? null, entry.inheritedFrom) : "",
      status: included
        ? labelOf(SOA_STATUSES, status)
        : labelOf(SOA_DECISIONS, entry?.decision ?? "") || "Decision missing",
      owner: people.get(entry?.ownerId ?? "") ?? "",
      answered: (entry?.description ?? "").trim() !== "",
      around: [],
      ...reader.chainOf({ kind: "control", id }),
    };
  };
  const own = readRecords(raw, ownControl, "ref");
  const areas = catalogue().areas.map((area): TraceGroup => {
    const group = `${area.id}  ${area.title}`;
    const controls = catalogue().controls.filter((control) => control.area === area.id);
    return {
      title: group,
      kind: "control",
      holders: [],
      rows: controls.map(({ id, title }) => rowOf(id, id, title, group)),
    };
  });
  const added = (["own", "iso27001"] as const).flatMap((kind): TraceGroup[] => {
    const title = kind === "own" ? "Own controls" : "Controls from ISO/IEC 27001";
    const rows = own
      .filter(({ source }) => sourceOf(source) === kind)
      .map((control) => rowOf(control.id, control.ref, control.title, title));
    return rows.length === 0 ? [] : [{ title, kind: "control", holders: [], rows }];
  });
  return [...areas, ...added];
};

/** Clauses 4 to 10 with their points, then the areas of Annex A with their controls, then own controls. */
export const readTraces = (raw: Database, today: string): TraceGroup[] => {
  const reader = createReader(raw, today);
  const people = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  return [...clauseGroups(raw, reader, people), ...controlGroups(raw, reader, people)];
};
