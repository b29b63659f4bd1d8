import { Button, Text } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { clausesText } from "../../text/clauses.ts";
import { ExportDialog } from "../../ui/export-dialog.tsx";

const text = clausesText.traceability;

/** Writes the matrix of requirements and controls, records and evidence. */
export const ExportTraceability = () => {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {text.button}
      </Button>
      {asked ? (
        <ExportDialog
          title={text.title}
          job={contract.traceability.export}
          input={(formats) => ({ formats })}
          onClose={() => setAsked(false)}
        >
          {() => <Text size="sm">{text.hint}</Text>}
        </ExportDialog>
      ) : null}
    </>
  );
};
