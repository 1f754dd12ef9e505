/** A table of a page that is saved. */
export interface PrintedTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A page that is saved: it stands by itself, loads nothing and prints. */
export interface PrintedPage {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly lead: readonly string[]
  readonly tables: readonly PrintedTable[]
  /** What stands in a table without rows. */
  readonly empty: string
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in a page, between tags or in an attribute. */
const asText = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '')

/** A text of somebody else's cannot turn the writing around it. */
const isolated = (text: string): string => `<bdi>${asText(text)}</bdi>`

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${isolated(cell)}</${tag}>`).join('')}</tr>`

function tableText({ title, columns, rows }: PrintedTable, empty: string): string {
  const body =
    rows.length === 0
      ? `<p>${asText(empty)}</p>`
      : `<table><thead>${row('th', columns)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`
  return `<section><h2>${asText(title)}</h2>${body}</section>`
}

const STYLE = `body{font:13px/20px system-ui,sans-serif;max-width:960px;margin:24px auto;padding:0 16px;color:#12171a;background:#fff}
h1{font-size:20px;line-height:28px}h2{font-size:15px;line-height:22px;margin:24px 0 8px}
table{width:100%;border-collapse:collapse}th,td{padding:4px 8px;text-align:start;vertical-align:top;border-bottom:1px solid #e0e4e6;overflow-wrap:break-word}
th{font-weight:400;color:#455058}thead{display:table-header-group}tr{break-inside:avoid}`

/** Writes a page as HTML. Whatever stands in its texts stays text, and the page may run and load nothing. */
export function writePage({ language, title, lead, tables, empty }: PrintedPage): string {
  return `<!doctype html>
<html lang="${asText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${asText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${asText(title)}</h1>
${lead.map((line) => `<p>${asText(line)}</p>`).join('\n')}
${tables.map((each) => tableText(each, empty)).join('\n')}
</body>
</html>
`
}

/** An instant as a page that is kept says it: whole, and in UTC; 2026-06-01 04:00 UTC. */
export const printedTime = (at: number | string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
