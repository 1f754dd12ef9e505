/** Gives shadow roots their looks: all of one shared sheet, which no policy of the page forbids, else each of a style element. */
export function createDresser(css: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined
  return (root) => {
    try {
      if (sheet === undefined) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
      }
      root.adoptedStyleSheets = [sheet]
    } catch {
      // Gecko does not take sheets from a content script's own world.
      const style = root.ownerDocument.createElement('style')
      style.textContent = css
      root.append(style)
    }
  }
}
