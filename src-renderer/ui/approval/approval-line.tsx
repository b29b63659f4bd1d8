import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconHistory } from "@tabler/icons-react";
import { approvalText } from "../../text/approvals.ts";
import { ToneBadge } from "../badges.tsx";
import { formatMoment } from "../format.ts";
import classes from "./approval.module.css";
import type { Approval } from "./use-approval.ts";

const text = approvalText.panel;

const how = ({ method, evidence }: Approval): string =>
  method === "key" ? text.valid : method === "sheet" ? text.paper(evidence?.ref ?? "") : text.unsigned;

/** "Residual risk accepted: Ada Berg, AIMS manager, 3 March 2027 · signature valid", or what is wrong with it. */
export const ApprovalLine = ({ approval }: { readonly approval: Approval }) => {
  const { fault, ended, personName, personRole, approvedAt, purpose } = approval;
  return (
    <Stack gap={4}>
      <div className={classes.approval}>
        <ToneBadge
          tone={fault === "" ? (ended ? "excluded" : "effective") : "very-high"}
          icon={fault === "" ? (ended ? IconHistory : IconCircleCheck) : IconAlertTriangle}
        >
          {text.done[purpose] ?? purpose}
        </ToneBadge>
        <Text size="sm" span>
          {`${text.by(personName, personRole, formatMoment(approvedAt))}${fault === "" ? ` · ${how(approval)}` : ""}`}
        </Text>
      </div>
      {fault === "" ? null : (
        <Text size="sm" role="alert">
          {text.broken(fault)}
        </Text>
      )}
      {ended ? (
        <Text size="xs" c="dimmed">
          {text.ended(ended.reason, ended.personName, formatMoment(ended.at))}
        </Text>
      ) : null}
    </Stack>
  );
};
