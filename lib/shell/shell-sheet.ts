/** Looks of our elements in the page; the colours are the tokens' of both themes, since tokens do not reach in here. */
const SHELL_CSS = `
.panel { position: absolute; inset: 0; background: #ffffff; box-shadow: -1px 0 0 #e0e4e6, -8px 0 28px rgb(0 0 0 / 8%); }
.frame { display: block; width: 100%; height: 100%; border: 0; }
.edge { position: absolute; inset: 0 auto 0 -4px; width: 8px; cursor: ew-resize; touch-action: none; z-index: 1; outline: none; }
.edge:is(:hover, :focus-visible, .dragging) { background: linear-gradient(90deg, transparent 3px, #0b6655 3px 5px, transparent 5px); }
.dragging + .frame { pointer-events: none; }
button { font: 600 13px/1.2 system-ui, sans-serif; color: #ffffff; background: #0b6655; border: 0; width: 100%; height: 100%; padding: 0; border-radius: 8px 0 0 8px; cursor: pointer; }
button:hover { background: #094f42; }
button:focus-visible { outline: 2px solid #ffffff; outline-offset: -4px; }
.handle { writing-mode: vertical-rl; }
.bar { padding: 0 16px; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  .panel { background: #181c1e; box-shadow: -1px 0 0 #2a3134, -8px 0 28px rgb(0 0 0 / 40%); }
  .edge:is(:hover, :focus-visible, .dragging) { background: linear-gradient(90deg, transparent 3px, #52c7ab 3px 5px, transparent 5px); }
}
`

/** Gives a shadow root its looks: by a shared sheet, which no policy of the page forbids, else by a style element. */
export function dressRoot(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(SHELL_CSS)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Gecko does not take sheets from a content script's own world.
    const style = root.ownerDocument.createElement('style')
    style.textContent = SHELL_CSS
    root.append(style)
  }
}
