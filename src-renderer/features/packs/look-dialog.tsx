import { Anchor, Modal, Stack, Table, Tabs, Text, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { packsText } from "../../text/packs.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import classes from "./packs.module.css";
import { Take } from "./take-structure.tsx";

type Look = OutputOf<typeof contract.packs.look>;
type Props = { readonly token: string };
const text = packsText.look;
/** Of a long list of names the first are shown. */
const MOST = 40;

/** Each name once; the heading above says how many there are. */
const Names = ({ names }: { readonly names: readonly string[] }) => {
  const shown = [...new Set(names)];
  return (
    <ul className={classes.names}>
      {shown.slice(0, MOST).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {shown.length > MOST ? <li>{text.more(shown.length - MOST)}</li> : null}
    </ul>
  );
};

const Files = ({ token, files }: Props & Pick<Look, "files">) => {
  const open = useJob(contract.packs.openFile);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {text.filesHint}
      </Text>
      <ErrorNote error={open.error} onClose={open.clear} />
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.columns.what}</Table.Th>
            <Table.Th scope="col">{text.columns.file}</Table.Th>
            <Table.Th scope="col">{text.columns.size}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map(({ path, title, bytes }) => (
            <Table.Tr key={path}>
              <Table.Td>{title}</Table.Td>
              <Table.Td className={classes.long}>
                <Anchor
                  component="button"
                  size="sm"
                  aria-label={text.open(path)}
                  onClick={() => void open.run({ token, path })}
                >
                  {path}
                </Anchor>
              </Table.Td>
              <Table.Td>{packsText.size(bytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
};

const Records = ({ kinds }: Pick<Look, "kinds">) => (
  <Stack gap="sm">
    {kinds.length === 0 ? <Text size="sm">{text.noRecords}</Text> : null}
    {kinds.map(({ kind, title, records }) => (
      <section key={kind} aria-label={title}>
        <Title order={3} size="h6">{`${title} (${records.length.toLocaleString()})`}</Title>
        <Names names={records} />
      </section>
    ))}
  </Stack>
);

const Compare = ({ token }: Props) => {
  const { data: kinds, error } = useQuery(contract.packs.compare, { token });
  const differing = kinds?.filter(({ records }) => records.length > 0) ?? [];
  return (
    <Stack gap="sm">
      {error?.code === "NO_WORKSPACE" ? <Text size="sm">{text.noWorkspace}</Text> : <ErrorNote error={error} />}
      {kinds && differing.length === 0 ? <Text size="sm">{text.same}</Text> : null}
      {differing.map(({ kind, title, same, records }) => (
        <section key={kind} aria-label={title}>
          <Title order={3} size="h6">
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {text.sameCount(same)}
          </Text>
          {(["changed", "only-pack", "only-here"] as const).map((state) => {
            const found = records.filter((record) => record.state === state);
            return found.length === 0 ? null : (
              <div key={state}>
                <Text size="sm" fw={500}>
                  {text.states[state]}
                </Text>
                <Names
                  names={found.map(({ name, fields }) =>
                    fields.length === 0 ? name : `${name}: ${text.fields(fields)}`,
                  )}
                />
              </div>
            );
          })}
        </section>
      ))}
    </Stack>
  );
};

/** A pack that is whole, for reading: its files and records, beside this workspace, and its structure to begin with. */
export const LookDialog = ({ token, onClose }: Props & { readonly onClose: () => void }) => {
  const { data, error } = useQuery(contract.packs.look, { token });
  return (
    <Modal opened onClose={onClose} title={text.title(data?.fileName ?? "")} size="xl">
      <ErrorNote error={error} />
      {data ? (
        <Tabs defaultValue="files" keepMounted={false}>
          <Tabs.List mb="sm">
            {(["files", "records", "compare", "take"] as const).map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {text.tabs[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="files">
            <Files token={token} files={data.files} />
          </Tabs.Panel>
          <Tabs.Panel value="records">
            <Records kinds={data.kinds} />
          </Tabs.Panel>
          <Tabs.Panel value="compare">
            <Compare token={token} />
          </Tabs.Panel>
          <Tabs.Panel value="take">
            <Take token={token} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Modal>
  );
};
