import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { soaText } from "../../text/soa.ts";
import type { Finding } from "./sheet-model.ts";
import classes from "./soa.module.css";

const text = soaText.findings;

const Sign = ({ severity }: { readonly severity: Finding["severity"] }) => {
  const Icon = severity === "error" ? IconAlertCircle : IconAlertTriangle;
  return (
    <Icon
      size={16}
      stroke={2}
      role="img"
      aria-label={severity === "error" ? text.error : text.warning}
      className={`${classes.sign} ${classes[severity]}`}
    />
  );
};

type Props = {
  readonly findings: readonly Finding[];
  readonly openId: string | null;
  /** Null shows plain lines that lead nowhere. */ readonly onOpen: ((controlId: string) => void) | null;
};

/** Findings in words; each leads to its control. */
export const FindingList = ({ findings, openId, onOpen }: Props) => (
  <ul className={classes.list}>
    {findings.map((finding) => (
      <li key={`${finding.controlId}:${finding.rule}:${finding.message}`}>
        {onOpen && finding.controlId !== "" ? (
          <UnstyledButton
            className={classes.finding}
            aria-current={finding.controlId === openId}
            onClick={() => onOpen(finding.controlId)}
          >
            <Sign severity={finding.severity} />
            <span>{finding.message}</span>
          </UnstyledButton>
        ) : (
          <div className={classes.finding}>
            <Sign severity={finding.severity} />
            <span>{finding.message}</span>
          </div>
        )}
      </li>
    ))}
  </ul>
);
