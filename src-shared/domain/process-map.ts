/** Where the processes of the AIMS stand on their map (4.4): three lanes, and an arrow for each interaction. */

export type MapProcess = { readonly id: string; readonly group: string };
export type MapInteraction = { readonly id: string; readonly fromId: string | null; readonly toId: string | null };
export type Box = { readonly id: string; readonly x: number; readonly y: number };
export type Arrow = {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

export const BOX = { width: 170, height: 54, gapX: 34, gapY: 76, top: 24, left: 130 } as const;
export const LANES = ["lead", "core", "support"] as const;

/** Boxes in lanes from the left; what has no group stands with the core. Sizes in pixels. */
export const placeProcesses = (processes: readonly MapProcess[]): readonly Box[] =>
  LANES.flatMap((lane, row) =>
    processes
      .filter(({ group }) => group === lane || (lane === "core" && !(LANES as readonly string[]).includes(group)))
      .map(({ id }, column) => ({
        id,
        x: BOX.left + column * (BOX.width + BOX.gapX),
        y: BOX.top + row * (BOX.height + BOX.gapY),
      })),
  );

/** From the edge of one box to the edge of the other; an interaction whose ends are not both on the map has no arrow. */
export const drawInteractions = (boxes: readonly Box[], interactions: readonly MapInteraction[]): readonly Arrow[] => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return interactions.flatMap(({ id, fromId, toId }) => {
    const from = byId.get(fromId ?? "");
    const to = byId.get(toId ?? "");
    if (!from || !to || from === to) return [];
    const middle = (box: Box) => box.x + BOX.width / 2;
    if (from.y === to.y) {
      const right = to.x > from.x;
      // Above the lane, so that arrows between neighbours are seen.
      return [
        {
          id,
          x1: right ? from.x + BOX.width : from.x,
          y1: from.y + BOX.height / 2,
          x2: right ? to.x : to.x + BOX.width,
          y2: to.y + BOX.height / 2,
        },
      ];
    }
    const down = to.y > from.y;
    return [
      {
        id,
        x1: middle(from),
        y1: down ? from.y + BOX.height : from.y,
        x2: middle(to),
        y2: down ? to.y : to.y + BOX.height,
      },
    ];
  });
};
