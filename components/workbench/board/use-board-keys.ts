import { useSingleKeys } from './use-single-keys'

/** What the board's keys do. */
export interface BoardKeys {
  readonly move: (by: 1 | -1) => void
  readonly open: () => void
  readonly reply: () => void
  readonly snooze: () => void
  readonly choose: () => void
  readonly track: () => void
  readonly search: () => void
}

/** Listens for the board's keys. */
export function useBoardKeys(keys: BoardKeys, isOn: boolean): void {
  useSingleKeys(
    {
      j: () => keys.move(1),
      k: () => keys.move(-1),
      Enter: keys.open,
      r: keys.reply,
      s: keys.snooze,
      x: keys.choose,
      n: keys.track,
      '/': keys.search,
    },
    isOn,
  )
}
