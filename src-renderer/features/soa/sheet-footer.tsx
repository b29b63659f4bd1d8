import { Button, Kbd, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { soaText } from "../../text/soa.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { AddOwnControl } from "./add-own-control.tsx";
import type { SoaRow } from "./sheet-model.ts";
import classes from "./sheet.module.css";

type Props = { readonly keysId: string; readonly narrow: boolean; readonly rows: readonly SoaRow[] };

const text = soaText.table;

/** Below the list: its keys, and the way to a control of one's own. */
export const SheetFooter = ({ keysId, narrow, rows }: Props) => {
  const { readOnly } = useWorkspace();
  const [adding, setAdding] = useState(false);
  return (
    <div className={classes.footer}>
      <VisuallyHidden id={keysId}>{text.keys}</VisuallyHidden>
      <div className={classes.keys} aria-hidden>
        {(narrow ? text.fewKeys : text.keyWords).map(([keys, meaning]) => (
          <span key={meaning} className={classes.key}>
            {keys.map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
            {meaning}
          </span>
        ))}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={readOnly}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {narrow ? soaText.own.addShort : soaText.own.add}
      </Button>
      {adding ? <AddOwnControl rows={rows} onClose={() => setAdding(false)} /> : null}
    </div>
  );
};
