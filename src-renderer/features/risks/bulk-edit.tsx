import { contract } from "../../../src-shared/contract/index.ts";
import { TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import { risksText } from "../../text/risks.ts";
import { BulkEdit, byEarlierValue } from "../../ui/bulk-edit.tsx";
import type { ListedRisk } from "./risk.ts";

type Props = {
  readonly risks: readonly ListedRisk[];
  readonly people: ReadonlyMap<string, string>;
  readonly onDone: () => void;
};

const text = risksText.bulk;
const TREATMENT = TREATMENTS.map(({ id, label }) => ({ value: id, label }));

/** Changes one field of every selected risk as one command. */
export const EditRisks = ({ risks, people, onDone }: Props) => (
  <BulkEdit
    what={text.some(risks.length)}
    command={contract.risks.updateMany}
    fields={[
      { name: "treatment", label: text.fields.treatment, data: TREATMENT },
      {
        name: "ownerId",
        label: text.fields.ownerId,
        data: [...people].map(([value, label]) => ({ value, label })),
      },
      { name: "reviewDate", label: text.fields.reviewDate, kind: "day" },
      { name: "category", label: text.fields.category, maxLength: 120 },
    ]}
    input={(name, value) => ({
      rows: risks.map(({ id, revision }) => ({ id, revision })),
      patch: { [name]: name === "ownerId" && value === "" ? null : value },
    })}
    undo={(name) => byEarlierValue(risks, name).map(({ value, rows }) => ({ rows, patch: { [name]: value } }))}
    onDone={onDone}
  />
);
