/**
 * The frame of a record's editor: the choice between two versions above it, sections with a heading, fields side by side, and
 * at the end what concerns the record as a whole. Every field saves itself.
 *
 *     const { save, issues, ...editor } = useRecordEditor<ActionPatch>({ key: `action:${action.id}`, revision: action.revision, send });
 *     <RecordForm editor={editor} footer={<><HistoryToggle table="action" rowId={action.id} /><RemoveDialog … /></>}>
 *       <RecordSection title={text.sections.what}>
 *         <AutosaveText label={text.fields.title} value={action.title} issue={issues["title"]} onSave={(title) => save({ title })} />
 *         <FieldPair>
 *           <PersonSelect … />
 *           <AutosaveDate … />
 *         </FieldPair>
 *       </RecordSection>
 *     </RecordForm>
 *
 * An editor beside which the page already shows links and history (the `inspector` of `Page`) needs no HistoryToggle.
 */
import { Button, Stack, Title } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { uiText } from "../text/ui.ts";
import { HistoryPanel } from "./history-panel.tsx";
import classes from "./record-form.module.css";
import { StaleNote } from "./stale-note.tsx";
import type { RecordEditor } from "./use-record.ts";

type FormProps = {
  readonly editor: Pick<RecordEditor<never>, "stale" | "error" | "keepMine" | "loadNewer">;
  readonly children: ReactNode;
  /** History and removal, below a line. */
  readonly footer?: ReactNode;
};

export const RecordForm = ({ editor, children, footer }: FormProps) => (
  <Stack gap="md">
    <StaleNote editor={editor} />
    {children}
    {footer ? (
      <Stack className={classes.section} gap="sm" align="flex-start">
        {footer}
      </Stack>
    ) : null}
  </Stack>
);

type SectionProps = {
  readonly title?: string;
  /** 2 where the section stands on the page itself and not in an editor, which has a heading of its own. */
  readonly order?: 2 | 3;
  readonly children: ReactNode;
};

/** A part of the form below a line; a heading tells it apart from the others. */
export const RecordSection = ({ title, order = 3, children }: SectionProps) => (
  <section className={classes.section}>
    {title === undefined ? null : (
      <Title order={order} size="h6" mb="xs">
        {title}
      </Title>
    )}
    <Stack gap="sm">{children}</Stack>
  </section>
);

/** Fields side by side where there is room, one below the other where not. */
export const FieldPair = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.pair}>{children}</div>
);

/** The record's history behind a button, for an editor that has no inspector beside it. */
export const HistoryToggle = ({ table, rowId }: { readonly table: string; readonly rowId: string }) => {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        aria-expanded={shown}
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setShown(!shown)}
      >
        {shown ? uiText.history.hide : uiText.history.show}
      </Button>
      {shown ? <HistoryPanel table={table} rowId={rowId} /> : null}
    </>
  );
};
