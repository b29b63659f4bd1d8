import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconFileExport, IconFileImport, IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { sheetOf, type SheetId } from "../../../src-shared/domain/sheets/sheet.ts";
import { sheetsText as text } from "../../text/sheets.ts";
import { ExportDialog } from "../export-dialog.tsx";
import { useReadOnly } from "../workspace.ts";
import { ReadBack } from "./read-back.tsx";

const XLSX = ["xlsx"] as const;

/** The list on its way to Excel and back: export, let somebody edit it, read it back row by row. */
export const SheetMenu = ({ sheet }: { readonly sheet: SheetId }) => {
  const [asked, setAsked] = useState<"export" | "read" | null>(null);
  const readOnly = useReadOnly();
  const { title } = sheetOf(sheet)!;
  const close = (): void => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {text.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => setAsked("export")}>
            {text.export}
          </Menu.Item>
          {readOnly ? null : (
            <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setAsked("read")}>
              {text.read}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === "export" ? (
        <ExportDialog
          title={text.exportTitle(title)}
          job={contract.sheets.export}
          input={() => ({ sheet })}
          offered={XLSX}
          onClose={close}
        />
      ) : null}
      {asked === "read" ? <ReadBack sheet={sheet} onClose={close} /> : null}
    </>
  );
};
