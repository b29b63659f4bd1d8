/** A realistic statement for an invented organisation: 38 reference controls of the shipped catalogue and three own ones. */
import controlsFile from "../../resources/catalogue/controls.json" with { type: "json" };
import {
  soaDocument,
  type RiskLevel,
  type SoaDocumentInput,
  type SoaRow,
} from "../../src-main/features/soa/soa-document.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import sampleTexts from "./sample-soa-texts.json" with { type: "json" };

const STATUS_LABELS: Readonly<Record<string, string>> = {
  "not-started": "Not started",
  planned: "Planned",
  partly: "Partly implemented",
  implemented: "Implemented",
  effective: "Implemented and checked effective",
};

const REASONS: Readonly<Record<string, string>> = {
  R: "Risk treatment",
  I: "Result of an impact assessment",
  L: "Law or regulation",
  C: "Contract or customer",
  P: "Own policy or objective",
  B: "Good practice or baseline",
  X2: "Role not held",
  X3: "No such activity or system in scope",
};

const EFFECTIVE = new Set(["A.2.2", "A.3.2", "A.5.2", "A.6.2.4", "A.8.4", "A.9.2"]);
const NOT_STARTED = new Set(["A.6.2.8", "X.03"]);
const EXCLUDED: Readonly<Record<string, [string, string]>> = {
  "A.7.3": [
    "X3",
    "The organisation does not acquire data for training: all models are delivered ready to use by suppliers, and no fine-tuning takes place in the scope. The decision is reviewed when a system with own training enters the inventory.",
  ],
  "A.10.4": [
    "X2",
    "The research sandbox has no outside customers. For all other systems the duties towards customers are covered by contract and by the notices to users.",
  ],
};
const LEVELS: readonly RiskLevel[] = ["moderate", "high", "low", "very-high", "moderate"];
const OWN_TITLES: Readonly<Record<string, string>> = {
  "X.01": "Sign-off by the clinical safety officer",
  "X.02": "Screening of prompts and answers",
  "X.03": "Energy budget for each model",
};
const EVIDENCE_TITLES = [
  "Approved procedure",
  "Minutes of the review",
  "Test report, third quarter",
  "Register extract",
  "Training record",
];

function sampleRow(texts: readonly string[], index: number): SoaRow {
  const [ref = "", status = "", reason = "", how = "", owner = "", , risks = "", due = ""] = texts;
  const control = controlsFile.controls.find((entry) => entry.id === ref);
  const area = controlsFile.areas.find((entry) => entry.id === control?.area);
  const statusId = EFFECTIVE.has(ref) ? "effective" : NOT_STARTED.has(ref) ? "not-started" : status;
  const excluded = EXCLUDED[ref];
  const codes = excluded ? [excluded[0]] : ([["R", "C"], ["P"], ["R", "L", "I"], ["B"]][index % 4] ?? []);
  return {
    ref,
    title: control?.title ?? OWN_TITLES[ref] ?? "",
    areaId: area?.id ?? "own",
    areaTitle: area?.title ?? "Own controls",
    source: control ? "annexA" : "own",
    decision: excluded ? "excluded" : "included",
    reasonCodes: codes.map((code) => ({ code, title: REASONS[code] ?? "" })),
    justification: excluded?.[1] ?? reason,
    systems: ["All AI systems", "Triage model, tender assistant", "Triage model"][index % 3] ?? "",
    role: ["AI provider", "AI provider and customer"][index % 2] ?? "",
    status: { id: statusId, label: STATUS_LABELS[statusId] ?? "" },
    how: ref === "A.6.2.6" ? `${how} ${LONG_TEXT}` : how,
    owner,
    dueDate: due,
    guidanceConsidered: index % 9 === 4 ? "Yes: partly, the retention part does not fit the system" : "Yes",
    risks:
      risks === "—" || excluded
        ? []
        : risks.split(", ").map((risk, k) => ({
            ref: risk,
            title: "Wrong or unfair result harms a person",
            level: LEVELS[(index + k) % 5] ?? null,
          })),
    evidence: excluded
      ? []
      : Array.from({ length: 1 + (index % 3) }, (_, k) => ({
          ref: `EV-${String(index * 3 + k + 1).padStart(3, "0")}`,
          title: EVIDENCE_TITLES[(index + k) % 5] ?? "",
        })),
    lastReview: index % 4 === 3 ? "" : `2026-${String(4 + (index % 7)).padStart(2, "0")}-1${index % 9}`,
  };
}

const LONG_TEXT =
  "Alerts are sent to the owner of the system and to the deputy. Each alert is closed with a cause and a decision: no action, retraining, rollback or withdrawal from use. The monthly report goes to the management review and names the systems that are still checked by hand, what that costs, and when the change to automatic checks is due.";

/** Input of the sample; `change` replaces single fields. */
export function sampleInput(change: Partial<SoaDocumentInput> = {}): SoaDocumentInput {
  return {
    organisation: "Northlight Analytics Ltd",
    scopeText:
      "Design, development, operation and use of nine AI systems for clinics and public tenders at the sites Leeds and Utrecht, including three systems bought from suppliers.\n\nThe research sandbox is part of the scope as far as data of customers is used in it. The payroll service is not in the scope; it holds no AI system.",
    documentNumber: "NLA-SOA-001",
    version: "2.1",
    status: "approved",
    date: "2026-11-16",
    created: "2026-11-16T09:30:00.000Z",
    owner: "L. Brandt",
    approver: { name: "R. Adeyemi", role: "Chair of the Board", date: "2026-11-16" },
    classification: "Confidential",
    annexAReading: "strict",
    trailHead: { seq: 1204, hash: "9f2b7c4e0d6a81f3559be1a0c87d42e6f10b3a9d7ce8524f6a01d3b98c7e5f24" },
    isDemo: true,
    riskCriteria:
      "a risk at level high or very high is treated; a moderate risk is accepted only by its owner, in writing.",
    history: [
      {
        version: "1.0",
        date: "2025-10-06",
        change: "First issue for the stage 1 audit",
        author: "M. Osei",
        approvedBy: "Board",
      },
      {
        version: "2.0",
        date: "2026-05-11",
        change: "Nine systems in the scope; controls X.01 and X.02 added after the spring management review",
        author: "M. Osei",
        approvedBy: "Board",
      },
      {
        version: "2.1",
        date: "2026-11-16",
        change: "Status brought up to date before the surveillance audit; X.03 added",
        author: "L. Brandt",
        approvedBy: "R. Adeyemi",
      },
    ],
    rows: sampleTexts.map(sampleRow),
    openPoints: [
      "A.9.4: the target date has passed.",
      "A.7.4: status is implemented in part and no owner is named for two data sets.",
      "A.8.3: no evidence is linked.",
    ],
    statusScale: Object.entries(STATUS_LABELS).map(([id, label]) => ({ id, label })),
    ...change,
  };
}

/** The sample as a document model. */
export function sampleSoa(change: Partial<SoaDocumentInput> = {}): DocumentModel {
  return soaDocument(sampleInput(change));
}

/** A draft with undecided controls. */
export function sampleDraft(): DocumentModel {
  const rows = sampleInput().rows.map((row, i) =>
    i % 7 === 3 && row.source === "annexA" ? { ...row, decision: null, justification: "", reasonCodes: [] } : row,
  );
  return sampleSoa({ status: "draft", version: "2.2", rows, annexAReading: "informative" });
}
