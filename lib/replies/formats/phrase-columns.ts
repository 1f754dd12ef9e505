import { matchName } from '@/lib/files/cells'

/** What columns of replies hold. */
export const PHRASE_COLUMNS = [
  'group',
  'shortcut',
  'text',
  'template',
  'title',
  'lang',
  'id',
  'wording',
  'stage',
  'intents',
  'platforms',
  'shops',
  'audience',
] as const
export type PhraseColumn = (typeof PHRASE_COLUMNS)[number]

/** Names of columns as files of all kinds write them. */
const NAMES: Readonly<Record<PhraseColumn, string>> = {
  group:
    'group|folder|category|group name|分组|分組|快捷短语分组|短语分组|分类|分類|文件夹|目录|组名|组别',
  shortcut:
    'shortcut|code|trigger|abbreviation|keyword|hotkey|编码|編碼|快捷编码|快捷短语编码|短语编码|快捷键|快捷码|代码|快捷指令',
  text: 'text|content|body|message|reply|snippet|replace|phrase|answer|expansion|内容|內容|快捷短语|快捷短語|短语|短語|短语内容|话术|話術|话术内容|回复|回覆|回复内容|文本|正文',
  template: 'template|模板|範本',
  title: 'title|name|subject|label|标题|標題|名称|名稱|主题|短语标题',
  lang: 'language|lang|locale|语言|語言',
  id: 'id|reply id',
  wording: 'wording|wording name|variant|说法|說法',
  stage: 'stage|阶段|階段',
  intents: 'intents|tags|keywords|标签|標籤|关键词|意图',
  platforms: 'platforms|平台',
  shops: 'shops|shop ids|店铺|店舖',
  audience: 'audience|scope|可见范围',
}

const columnOf: ReadonlyMap<string, PhraseColumn> = new Map(
  PHRASE_COLUMNS.flatMap((column) =>
    NAMES[column].split('|').map((name) => [matchName(name), column] as const),
  ),
)

/** Places of columns in a row. */
export type PhraseLayout = ReadonlyMap<PhraseColumn, number>

/**
 * Reads a row as a header: it names where the text stands, and nothing else or another column too; null for any other
 * row. Of two columns of one kind the first counts.
 */
export function readPhraseHeader(cells: readonly string[]): PhraseLayout | null {
  const layout = new Map<PhraseColumn, number>()
  for (const [index, cell] of cells.entries()) {
    const column = columnOf.get(matchName(cell))
    if (column !== undefined && !layout.has(column)) layout.set(column, index)
  }
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const hasText = layout.has('text') || layout.has('template')
  return hasText && (layout.size > 1 || filled === 1) ? layout : null
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)

const ROWS_LOOKED_AT = 200
/** Share of rows that have to have as many cells as most do. */
const LIKE_ENOUGH = 0.8
/** Characters that texts have on average, at least. */
const TEXT_CHARS = 4

/**
 * Finds group, code and text in rows without a header, two or three cells each: the text is the longest, the group is
 * what repeats most. null where the rows are no such table.
 */
export function guessPhraseLayout(rows: readonly (readonly string[])[]): PhraseLayout | null {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const looked = filled.slice(0, ROWS_LOOKED_AT)
  const width = [3, 2].find(
    (count) =>
      looked.filter((cells) => cells.length === count).length >= looked.length * LIKE_ENOUGH,
  )
  if (width === undefined || looked.length === 0) return null
  const like = looked.filter((cells) => cells.length === width)
  const places = Array.from({ length: width }, (_, place) => ({
    place,
    length: average(like.map((cells) => (cells[place] ?? '').length)),
    kinds: new Set(like.map((cells) => (cells[place] ?? '').trim())).size,
  }))
  const [text, ...rest] = places.toSorted((a, b) => b.length - a.length || b.place - a.place)
  if (text === undefined || text.length < TEXT_CHARS) return null
  const [group, code] = rest.toSorted((a, b) => a.kinds - b.kinds || a.place - b.place)
  const layout = new Map<PhraseColumn, number>([['text', text.place]])
  if (code === undefined) return group === undefined ? null : layout.set('shortcut', group.place)
  return layout.set('group', group?.place ?? 0).set('shortcut', code.place)
}
