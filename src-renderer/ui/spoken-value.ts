/** A stored value in words, for history and trail: records by name, terms by label, days as people write them, lists with commas. */
import { fieldLabel, termLabel } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import { formatDay, formatMoment } from "./format.ts";
import { plainText } from "./rich-text-plain.ts";

type Where = {
  /** The stored table, where it is known: a word like "effective" means another thing in another table. */
  readonly table?: string | undefined;
  /** The stored field, like "owner_id". */
  readonly field: string;
  /** Names of people and records by id. */
  readonly names: ReadonlyMap<string, string>;
};

const text = uiText.history;

/** Fields that hold JSON; in any other, text that looks like JSON is what somebody typed. */
const STRUCTURED: ReadonlySet<string> = new Set([
  "sources",
  "roles",
  "reason_codes",
  "objectives",
  "risk_criteria.likelihood",
  "risk_criteria.impact",
  "risk_criteria.bands",
  "risk_criteria.matrix",
  "assessment.screening",
  "assessment.screening_notes",
  "assessment.reviewer_ids",
  "act_classification.answers",
  "act_classification.notes",
]);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Fields that hold ids of other records, and fields that hold days or moments. */
const REFERENCE = /(_ids?|^applies_to)$/;
const TIME = /_(date|on|at)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const isNothing = (value: string): boolean => ["", "null", "[]", "{}", '""'].includes(value);

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const structured = ({ table, field }: Where): boolean => STRUCTURED.has(field) || STRUCTURED.has(`${table}.${field}`);

const single = (value: string, { table, field, names }: Where): string => {
  const name = names.get(value);
  if (name !== undefined) return name;
  if (UUID.test(value) && REFERENCE.test(field) && field !== "external_id") return text.unknownRecord;
  const label = termLabel(field, value, table);
  if (label !== value) return label;
  if (!TIME.test(field)) return value;
  return DAY.test(value) ? formatDay(value) : MOMENT.test(value) ? formatMoment(value) : value;
};

const item = (value: unknown, where: Where): string => {
  if (Array.isArray(value)) return value.map((one) => item(one, where)).join(", ");
  if (typeof value !== "object" || value === null) return single(String(value), where);
  return Object.entries(value)
    .filter(([key, part]) => key !== "id" && part !== "")
    .map(([key, part]) => {
      const name = where.names.get(key) ?? fieldLabel(key);
      return `${name}${name.endsWith("?") ? "" : ":"} ${item(part, where)}`;
    })
    .join(Object.keys(value).some((key) => where.names.has(key)) ? "\n" : "; ");
};

/** One list of words on a line; a list of things with parts, a line for each. */
const inWords = (value: unknown, where: Where): string => {
  const deep = Array.isArray(value) && value.some((one) => typeof one === "object" && one !== null);
  return deep ? value.map((one) => item(one, where)).join("\n") : item(value, where);
};

export const spokenValue = (value: string | null, where: Where): string => {
  if (value === null || isNothing(value)) return text.nothing;
  if (structured(where)) return inWords(parsed(value), where);
  if (where.field === "applies_to" && value !== "all")
    return value
      .split(" ")
      .map((id) => single(id, where))
      .join("; ");
  return plainText(single(value, where));
};
