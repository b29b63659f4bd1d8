/** The map of processes: lanes from the left, arrows from edge to edge, and none for what has no end. */
import { expect, it } from "vitest";
import { BOX, drawInteractions, placeProcesses } from "../../src-shared/domain/process-map.ts";

const boxes = placeProcesses([
  { id: "a", group: "lead" },
  { id: "b", group: "core" },
  { id: "c", group: "" },
  { id: "d", group: "support" },
]);

it("puts each process into its lane, one beside the other", () => {
  const rows = new Set(boxes.map(({ y }) => y));
  expect(rows.size).toBe(3);
  const [, b, c] = boxes;
  expect(c).toMatchObject({ id: "c", y: b!.y, x: b!.x + BOX.width + BOX.gapX });
});

it("draws an arrow from edge to edge and leaves out what has no two ends", () => {
  const arrows = drawInteractions(boxes, [
    { id: "1", fromId: "a", toId: "b" },
    { id: "2", fromId: "c", toId: "b" },
    { id: "3", fromId: "a", toId: null },
    { id: "4", fromId: "a", toId: "a" },
  ]);
  expect(arrows.map(({ id }) => id)).toEqual(["1", "2"]);
  const [down, left] = arrows;
  expect(down!.y1).toBe(boxes[0]!.y + BOX.height);
  expect(down!.y2).toBe(boxes[1]!.y);
  expect(left!.x1).toBe(boxes[2]!.x);
  expect(left!.x2).toBe(boxes[1]!.x + BOX.width);
});
