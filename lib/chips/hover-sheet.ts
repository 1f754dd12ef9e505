/** Looks of the hover card's frame: right on light and dark pages alike. */
export const HOVER_CSS = `.card{position:absolute;inset:0;overflow:hidden;border-radius:12px;color-scheme:light dark;background:Canvas;box-shadow:0 0 0 1px #8886,0 8px 28px #0004}
iframe{display:block;width:100%;height:100%;border:0}`
