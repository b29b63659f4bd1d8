/** When a record of a register asks for something: by its day and its state. Rules of this project. */
import { registerOf, type RegisterId } from "./all.ts";
import type { Values } from "./register.ts";

/** A record in a state that asks for nothing more. */
export const isSettled = (register: RegisterId, values: Values): boolean => {
  const { due } = registerOf(register);
  return due?.state !== undefined && due.settled.includes(String(values[due.state] ?? ""));
};

/** A record whose day has passed while it is not settled. */
export const isOverdue = (register: RegisterId, values: Values, today: string): boolean => {
  const { due } = registerOf(register);
  if (due === undefined) return false;
  const day = String(values[due.field] ?? "");
  return day !== "" && day < today && !isSettled(register, values);
};
