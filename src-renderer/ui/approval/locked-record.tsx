import { Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useMemo, type ReactNode } from "react";
import { approvalText } from "../../text/approvals.ts";
import classes from "./approval.module.css";
import { useReadOnly, LockContext } from "../workspace.ts";
import { useLocked, type Target } from "./use-approval.ts";

/** Everything inside is for reading only while an approval locks the record: fields, links, removal. */
export const LockedRecord = ({ kind, id, children }: Target & { readonly children: ReactNode }) => {
  const target = useMemo(() => ({ kind, id }), [kind, id]);
  const locked = useLocked(target);
  const outer = useReadOnly();
  return (
    <LockContext value={locked || outer}>
      {locked ? (
        <Text size="sm" mb="xs" role="note" className={classes.locked}>
          <IconLock size={16} aria-hidden />
          {approvalText.panel.lockedNote}
        </Text>
      ) : null}
      {children}
    </LockContext>
  );
};
