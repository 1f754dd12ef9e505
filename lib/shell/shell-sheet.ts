import { createDresser } from './create-dresser'

/**
 * Looks of our elements in the page: the accent of our tokens, and else what is right on light and dark pages alike. The
 * edge lies beside the frame: whatever lies on it counts for the browser as a cover.
 */
const SHELL_CSS = `.panel{position:absolute;inset:0;color-scheme:light dark;background:Canvas;box-shadow:-1px 0 #8885}
iframe{display:block;width:100%;height:100%;border:0}
.edge{position:absolute;inset:0 auto 0 -8px;width:8px;cursor:ew-resize;touch-action:none;outline:none}
.edge:is(:hover,:focus-visible,.dragging){box-shadow:inset -4px 0 #0b6655}
.dragging+iframe{pointer-events:none}
button{font:600 13px system-ui;color:#fff;background:#0b6655;border:0;width:100%;height:100%;border-radius:8px 0 0 8px;cursor:pointer}
button:focus-visible{outline:2px solid;outline-offset:-4px}
.handle{writing-mode:vertical-rl}`

/** Gives a shadow root of the panel its looks. */
export const dressRoot = (root: ShadowRoot): void => createDresser(SHELL_CSS)(root)
