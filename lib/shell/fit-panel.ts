/** Narrowest and widest the panel may be, CSS px. */
export const MIN_WIDTH_PX = 320
export const MAX_WIDTH_PX = 480
/** A panel lower than this is of no use. */
export const MIN_HEIGHT_PX = 240
/** Size of the handle that stands for a folded panel. */
export const HANDLE_WIDTH_PX = 28
export const HANDLE_HEIGHT_PX = 96

/** A box in the window, CSS px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Room {
  readonly width: number
  readonly height: number
  /** What must not be covered; null where the page has no composer. */
  readonly composer: Box | null
}

/** Where the panel, or the handle it is folded to, stands at the window's right edge, CSS px. */
export interface Fit {
  readonly folded: boolean
  readonly top: number
  readonly width: number
  readonly height: number
}

export const clampWidth = (widthPx: number): number =>
  Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, Math.round(widthPx)))

const isInView = (box: Box, room: Room): boolean =>
  box.right > box.left && box.bottom > box.top && box.bottom > 0 && box.top < room.height

/** The handle's place: a bit above the middle, or clear of the composer where that reaches to the edge. */
function fold(room: Room): Fit {
  const { composer } = room
  const size = { folded: true, width: HANDLE_WIDTH_PX, height: HANDLE_HEIGHT_PX }
  const wanted = Math.round(room.height * 0.4)
  const isClear =
    composer === null ||
    !isInView(composer, room) ||
    composer.right <= room.width - HANDLE_WIDTH_PX ||
    composer.top >= wanted + HANDLE_HEIGHT_PX ||
    composer.bottom <= wanted
  if (isClear) return { ...size, top: wanted }
  const above = Math.floor(composer.top) - HANDLE_HEIGHT_PX
  return { ...size, top: above >= 0 ? above : Math.ceil(composer.bottom) }
}

/**
 * Finds the panel's place: beside the composer, narrower if need be; else above it; else folded to its handle. It never
 * covers the composer.
 */
export function fitPanel(room: Room, wantedWidthPx: number, isFolded: boolean): Fit {
  const { composer } = room
  const isTooSmall = room.width < MIN_WIDTH_PX + HANDLE_WIDTH_PX || room.height < MIN_HEIGHT_PX
  if (isFolded || isTooSmall) return fold(room)
  const isAlone = composer === null || !isInView(composer, room)
  const free = isAlone ? room.width - HANDLE_WIDTH_PX : room.width - Math.ceil(composer.right)
  if (free >= MIN_WIDTH_PX) {
    const width = Math.min(clampWidth(wantedWidthPx), free, room.width)
    return { folded: false, top: 0, width, height: room.height }
  }
  const height = Math.floor(composer?.top ?? 0)
  if (height < MIN_HEIGHT_PX) return fold(room)
  return { folded: false, top: 0, width: MIN_WIDTH_PX, height }
}
