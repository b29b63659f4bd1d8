import { Button, Text, Title } from "@mantine/core";
import { IconPackageExport, IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { PACK_PURPOSES } from "../../../src-shared/domain/pack/contents.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { packsText as text } from "../../text/packs.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { useWorkspace } from "../../ui/workspace.ts";
import { BuildDialog } from "./build-dialog.tsx";
import { ChoiceFields } from "./choice-fields.tsx";
import { FIRST, inputOf, isComplete, type Choices, type Made } from "./choices.ts";
import { ContentsTable, EvidenceChoice } from "./contents-table.tsx";
import classes from "./packs.module.css";
import { LookDialog } from "./look-dialog.tsx";
import { VerifyDialog, type Said } from "./verify-dialog.tsx";

const { columns: heads } = text.made;
const columns: readonly Column<Made>[] = [
  { id: "name", header: heads.name, value: (row) => row.fileName, width: 300 },
  { id: "purpose", header: heads.purpose, value: (row) => labelOf(PACK_PURPOSES, row.purpose), width: 140 },
  {
    id: "at",
    header: heads.at,
    value: (row) => row.createdAt,
    render: (row) => formatMoment(row.createdAt),
    width: 150,
  },
  { id: "by", header: heads.by, value: (row) => row.madeBy, width: 130 },
  { id: "soa", header: heads.soa, value: (row) => row.soaVersion, width: 60 },
  { id: "size", header: heads.size, value: (row) => row.size, render: (row) => text.size(row.size), width: 80 },
  { id: "missing", header: heads.missing, value: (row) => row.omittedCount, width: 80, align: "right" },
  {
    id: "signed",
    header: heads.signed,
    value: (row) => (row.signed ? text.made.signed : text.made.unsigned),
    width: 90,
  },
];

/** Making packs, checking packs, and those that were made. */
export const PacksPage = () => {
  const { readOnlyReason } = useWorkspace();
  const [choices, setChoices] = useState<Choices>(FIRST);
  const [building, setBuilding] = useState(false);
  const [checking, setChecking] = useState(false);
  const [looking, setLooking] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const ready = isComplete(choices) && choices.formats.length > 0;
  const { data: preview, error } = useQuery(contract.packs.preview, ready ? inputOf(choices) : null);
  const { data: made = [], error: listError, loading } = useQuery(contract.packs.list, {});
  const verify = useJob(contract.packs.verify);
  const check = async (): Promise<void> => {
    setSaid(null);
    setChecking(true);
    const result = await verify.run({});
    if (result.ok) setSaid(result.value);
    else if (result.error.code === "CANCELLED") setChecking(false);
  };
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => void check()}
        >
          {text.checkPack}
        </Button>
      }
    >
      <div className={classes.page}>
        <div className={classes.columns}>
          <section className={classes.choices} aria-label={text.choose.title}>
            <Title order={2} size="h5" mb="sm">
              {text.choose.title}
            </Title>
            <ChoiceFields choices={choices} onChange={setChoices} />
            <Button
              mt="md"
              fullWidth
              leftSection={<IconPackageExport size={16} aria-hidden />}
              disabled={!ready || !preview || readOnlyReason !== ""}
              onClick={() => setBuilding(true)}
            >
              {text.build.submit}
            </Button>
          </section>
          <div className={classes.contents}>
            <ErrorNote error={error ?? listError} />
            {isComplete(choices) ? null : <Text size="sm">{text.choose.systemNone}</Text>}
            {preview ? <ContentsTable preview={preview} /> : null}
            {preview ? <EvidenceChoice preview={preview} choices={choices} onChange={setChoices} /> : null}
            <section aria-label={text.made.title}>
              <Title order={2} size="h5" mb="xs">
                {text.made.title}
              </Title>
              {made.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {loading ? "" : text.made.empty}
                </Text>
              ) : (
                <div className={classes.made}>
                  <DataTable
                    label={text.made.title}
                    rows={made}
                    columns={columns}
                    rowId={({ id }) => id}
                    openId={null}
                    onOpen={() => undefined}
                    storageKey="packs"
                    empty={null}
                  />
                </div>
              )}
            </section>
          </div>
        </div>
      </div>
      {building && preview ? (
        <BuildDialog choices={choices} number={preview.number} onClose={() => setBuilding(false)} />
      ) : null}
      {checking ? (
        <VerifyDialog
          job={verify}
          said={said}
          onAgain={() => void check()}
          onClose={() => setChecking(false)}
          onLook={(token) => {
            setChecking(false);
            setLooking(token);
          }}
        />
      ) : null}
      {looking === null ? null : <LookDialog token={looking} onClose={() => setLooking(null)} />}
    </Page>
  );
};
