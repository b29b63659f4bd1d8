import { Anchor, Checkbox } from "@mantine/core";
import { Fragment } from "react";
import { EXCLUDE_REASONS, INCLUDE_REASONS } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { fieldError } from "../../ui/field-error.ts";
import { goToRecord } from "../../ui/link-target.ts";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { Editing } from "./editing.ts";
import type { SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";

type Codes = SoaRow["reasonCodes"];
type Records = SoaRow["derived"];

const text = soaText.editor;
const MOST = 6;
const same = (a: Codes, b: Codes): boolean => a.toSorted().join() === b.toSorted().join();

/** What a reason follows from, with a way there; that it was chosen by hand; or that records ask for it. */
const Behind = ({ records, chosen }: { readonly records: Records; readonly chosen: boolean }) => {
  if (records.length === 0) return chosen ? <span>{text.byHand}</span> : null;
  const named = records.slice(0, MOST);
  return (
    <span>
      {chosen ? text.follows : text.asked}{" "}
      {named.map(({ kind, id, ref, title }, i) => (
        <Fragment key={id}>
          {i > 0 ? ", " : ""}
          <Anchor component="button" type="button" inherit title={title} onClick={() => goToRecord(kind, id)}>
            {ref}
          </Anchor>
        </Fragment>
      ))}
      {records.length > MOST ? ` ${text.more(records.length - MOST)}` : ""}
    </span>
  );
};

/** The reason codes of the decision that was taken, with their words and records; those of the other side are not offered. */
export const Reasons = ({ row, issues, save }: Editing) => {
  const offered: readonly { readonly id: Codes[number]; readonly label: string }[] =
    row.decision === "included" ? INCLUDE_REASONS : EXCLUDE_REASONS;
  const field = useAutosave<Codes>({ value: row.reasonCodes, same, onSave: (reasonCodes) => save({ reasonCodes }) });
  const chosen = field.view.value;
  const inOrder = (next: readonly string[]): Codes => offered.filter(({ id }) => next.includes(id)).map(({ id }) => id);
  return (
    <Checkbox.Group
      label={row.decision === "included" ? text.included : text.excluded}
      description={row.decision === "included" ? text.reasonsHint : text.reasonsHintOut}
      value={[...chosen]}
      error={fieldError(field.view, issues["reasonCodes"])}
      onChange={(next) => field.choose(inOrder(next))}
    >
      <div className={classes.codes}>
        {offered.map(({ id, label }) => (
          <div key={id}>
            <Checkbox size="xs" value={id} label={`${id}  ${label}`} />
            {row.decision === "included" ? (
              <div className={classes.behind} data-asked={!chosen.includes(id) || undefined}>
                <Behind records={row.derived.filter(({ code }) => code === id)} chosen={chosen.includes(id)} />
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
};
