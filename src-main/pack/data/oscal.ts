/**
 * The workspace in OSCAL 1.2.1 (NIST): Annex A as a catalog in our own words, the Statement of Applicability as a component
 * definition, findings of internal audits as assessment results. OSCAL knows no decision to leave a control out and no reason
 * for it: both stand in properties of this project's own namespace.
 */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { canonicalJson, type Json } from "../../../src-shared/domain/canonical-json.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { EXCLUDE_REASONS, INCLUDE_REASONS, labelOf, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { ownControl, soaEntry, workspace } from "../../db/schema/domain.ts";
import { finding } from "../../db/schema/registers.ts";
import { catalogue } from "../../records/catalogue.ts";
import type { DataFile } from "./tables.ts";

const OSCAL = "1.2.1";
const NAMESPACE = "urn:aims-workbench:oscal";
const REASONS = [...INCLUDE_REASONS, ...EXCLUDE_REASONS];
const CATALOG = "data/oscal/catalog.json";

/** UUIDv5 (RFC 9562) of a name within this project: the same name has the same id in every file. */
const uuid = (name: string): string => {
  const bytes = createHash("sha1").update(`${NAMESPACE}:${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};

/** An OSCAL token: letters, digits, dot, dash and underscore, first a letter. */
const token = (ref: string): string => ref.toLowerCase().replaceAll(/[^\p{L}\p{N}._-]/gu, "-");

/** OSCAL text must not be blank. */
const prose = (text: string, instead: string): string => (text.trim() === "" ? instead : text.trim());

const prop = (name: string, value: string): Json => ({ name, ns: NAMESPACE, value });
const props = (...list: readonly (readonly [name: string, value: string])[]): Json[] =>
  list
    .filter(([, value]) => value.trim() !== "")
    .map(([name, value]) => prop(name, value.trim().replaceAll(/\s+/g, " ")));

type Facts = { readonly created: string; readonly version: string };
const metadata = (title: string, { created, version }: Facts): Json => ({
  title,
  "last-modified": created,
  version,
  "oscal-version": OSCAL,
});

const catalog = (raw: Database, facts: Facts): Json => {
  const { areas, controls, standard } = catalogue();
  const own = readRecords(raw, ownControl, "ref");
  const control = (id: string, title: string, words: string): Json => ({
    id: token(id),
    title,
    props: props(["label", id]),
    parts: [{ id: `${token(id)}_statement`, name: "statement", prose: prose(words, title) }],
  });
  const groups: Json[] = areas.map(({ id, title, objective }) => ({
    id: token(id),
    title: `${id} ${title}`,
    parts: [{ id: `${token(id)}_overview`, name: "overview", prose: prose(objective, title) }],
    controls: controls
      .filter(({ area }) => area === id)
      .map(({ id: ref, title: name, intent }) => control(ref, name, intent)),
  }));
  return {
    catalog: {
      uuid: uuid(`catalog ${readRecords(raw, workspace)[0]!.id}`),
      metadata: metadata(`Annex A of ${standard} by number and title, described in own words`, facts),
      groups: [
        ...groups,
        ...(own.length === 0
          ? []
          : [
              {
                id: "own",
                title: "Controls of the organisation",
                controls: own.map(({ ref, title, description }) => control(ref, title, description)),
              },
            ]),
      ],
    },
  };
};

const components = (raw: Database, facts: Facts): Json => {
  const place = readRecords(raw, workspace)[0]!;
  const own = new Map(readRecords(raw, ownControl).map(({ id, ref }) => [id, ref]));
  const entries = readRecords(raw, soaEntry, "id").map((entry) => ({
    ...entry,
    ref: own.get(entry.controlId) ?? entry.controlId,
  }));
  const requirements: Json[] = entries
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .map((entry) => ({
      uuid: uuid(`requirement ${entry.id}`),
      "control-id": token(entry.ref),
      description: prose(entry.description, "Not described yet."),
      props: props(
        ["decision", entry.decision || "open"],
        ["status", labelOf(SOA_STATUSES, entry.status)],
        ["reasons", entry.reasonCodes.map((code) => labelOf(REASONS, code)).join("; ")],
        ["inherited-from", entry.inheritedFrom],
      ),
      ...(entry.justification.trim() !== "" && { remarks: entry.justification.trim() }),
    }));
  return {
    "component-definition": {
      uuid: uuid(`soa ${place.id}`),
      metadata: metadata(`Statement of Applicability: ${place.organisation}`, facts),
      components: [
        {
          uuid: uuid(`aims ${place.id}`),
          type: "process-procedure",
          title: `AI management system of ${place.organisation}`,
          description: prose(place.scopeText, "The scope is not stated yet."),
          ...(requirements.length > 0 && {
            "control-implementations": [
              {
                uuid: uuid(`implementation ${place.id}`),
                source: CATALOG,
                description: "The decision for each control of Annex A and for the organisation's own.",
                "implemented-requirements": requirements,
              },
            ],
          }),
        },
      ],
    },
  };
};

const results = (raw: Database, facts: Facts): Json => {
  const place = readRecords(raw, workspace)[0]!;
  const found = readRecords(raw, finding, "number") as unknown as readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly grade: string;
    readonly requirement: string;
    readonly gap: string;
    readonly evidence: string;
    readonly createdAt: string;
  }[];
  const plan = uuid(`plan ${place.id}`);
  const nonconform = (grade: string): boolean => grade === "major" || grade === "minor";
  return {
    "assessment-results": {
      uuid: uuid(`results ${place.id}`),
      metadata: metadata(`Findings of internal audits: ${place.organisation}`, facts),
      "import-ap": { href: `#${plan}` },
      results: [
        {
          uuid: uuid(`result ${place.id}`),
          title: "Internal audits (9.2)",
          description: "Every finding of the internal audits that the workspace holds.",
          start: found[0]?.createdAt ?? facts.created,
          "reviewed-controls": { "control-selections": [{ "include-all": {} }] },
          ...(found.length > 0 && {
            findings: found.map((one) => ({
              uuid: uuid(`finding ${one.id}`),
              title: `${refOf("findings", one.number)} ${one.title}`,
              description: prose(one.gap, prose(one.evidence, one.title)),
              props: props(["grade", one.grade], ["requirement", one.requirement]),
              target: {
                type: "objective-id",
                "target-id": token(
                  prose(one.requirement, "not-stated")
                    .split(/\s/)[0]!
                    .replace(/^(?=\d)/, "clause-"),
                ),
                status: { state: nonconform(one.grade) ? "not-satisfied" : "satisfied" },
              },
            })),
          }),
        },
      ],
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: "Internal audit programme",
            description: "The programme is a document of the pack; it has no OSCAL form.",
          },
        ],
      },
    },
  };
};

/** Three OSCAL files. */
export const oscalFiles = (raw: Database, facts: Facts): DataFile[] =>
  (
    [
      [CATALOG, "Annex A in own words (OSCAL catalog)", catalog],
      ["data/oscal/component-definition.json", "Statement of Applicability (OSCAL component definition)", components],
      ["data/oscal/assessment-results.json", "Findings of internal audits (OSCAL assessment results)", results],
    ] as const
  ).map(([path, title, make]) => ({ path, title, text: `${canonicalJson(make(raw, facts))}\n` }));
