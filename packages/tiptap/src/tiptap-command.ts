import type { Command as TiptapCommand } from "@tiptap/core"
import type { Command } from "@tiptap/pm/state"

/** A command as Tiptap types it: with the same arguments, it says whether it could be carried out. */
export type As<ReturnType, Make> = Make extends (...args: infer Args) => Command
  ? (...args: Args) => ReturnType
  : never

/** A command as Tiptap carries it out: on the transaction of its chain. */
export const forTiptap =
  <Args extends unknown[]>(command: (...args: Args) => Command) =>
  (...args: Args): TiptapCommand =>
  ({ state, dispatch }) =>
    command(...args)(state, dispatch)
