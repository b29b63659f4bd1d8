import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { documentsOf, type RegisterDocumentId } from "../../../src-shared/domain/registers/documents.ts";
import { registersText as text } from "../../text/registers.ts";
import { ExportDialog } from "../../ui/export-dialog.tsx";

type Props = {
  readonly register: RegisterId;
  /** The open record, which a report can be about. */ readonly openId: string | null;
};

/** The documents that are made from this register. */
export const RegisterDocuments = ({ register, openId }: Props) => {
  const [asked, setAsked] = useState<RegisterDocumentId | null>(null);
  const documents = documentsOf(register).filter(({ about }) => about === undefined || about === register);
  const chosen = documents.find(({ id }) => id === asked);
  if (documents.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {text.documents}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {documents.map(({ id, title, about }) => (
            <Menu.Item key={id} disabled={about !== undefined && openId === null} onClick={() => setAsked(id)}>
              {about !== undefined && openId === null ? text.documentOfOpen(title) : title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen ? (
        <ExportDialog
          title={chosen.title}
          job={contract.registers.exportDocument}
          input={(formats) => ({
            document: chosen.id,
            formats,
            ...(chosen.about !== undefined && openId !== null && { about: openId }),
          })}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
};
