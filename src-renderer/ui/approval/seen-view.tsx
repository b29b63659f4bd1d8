import { Table, Title } from "@mantine/core";
import type { Seen } from "../../../src-shared/domain/approval/seen.ts";
import classes from "./approval.module.css";

/** A record's state as titled sections of named lines: what is signed, or what was. */
export const SeenView = ({ seen }: { readonly seen: Seen }) => (
  <div className={classes.seen}>
    {seen.sections.map((section) => (
      <section key={section.title} aria-label={section.title}>
        <Title order={4} size="sm" mt="xs" mb={2}>
          {section.title}
        </Title>
        <Table fz="sm" verticalSpacing={3} layout="fixed">
          <Table.Tbody>
            {section.rows.map((row, at) => (
              // Two lines may have the same words; their place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <Table.Tr key={at}>
                <Table.Th scope="row" className={classes.label}>
                  {row.label}
                </Table.Th>
                <Table.Td className={classes.value}>{row.value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    ))}
  </div>
);
