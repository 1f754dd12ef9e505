import { BrokenFileError } from '../broken-file'
import type { PackedFile } from './archive'
import { readXml } from './read-xml'
import { readNumberStyle, unescapeText, type NumberStyle } from './sheet-values'

/** A sheet by its name, and the file in which it is. */
interface SheetPart {
  readonly name: string
  readonly file: PackedFile
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  /** In the order of the tabs, hidden ones left out. */
  readonly sheets: readonly SheetPart[]
  readonly strings: PackedFile | undefined
  readonly styles: PackedFile | undefined
  readonly since1904: boolean
}

/** What the cells of all sheets refer to. */
export interface SharedParts {
  readonly strings: readonly string[]
  readonly styles: readonly NumberStyle[]
  readonly since1904: boolean
}

/** Where every workbook keeps its list of sheets. */
export const WORKBOOK_PATH = 'xl/workbook.xml'
/** Texts that all sheets share are held while one is read: beyond this the workbook is not read. */
const STRINGS_LIMIT = 256 * 1024 * 1024

const nothing = (): void => undefined

/** The path of a part in the archive, from how `xl/workbook.xml` refers to it. */
function resolvePart(target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : ['xl']
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Finds sheets, texts and styles of a workbook by its own lists. */
export async function findParts(files: readonly PackedFile[]): Promise<WorkbookParts> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const need = (path: string): PackedFile => {
    const file = byPath.get(path)
    if (file === undefined) throw new BrokenFileError('damaged')
    return file
  }
  const relations = await readRelations(need('xl/_rels/workbook.xml.rels'))
  const partOf = (kind: string): PackedFile | undefined =>
    byPath.get([...relations.values()].find((each) => each.kind === kind)?.path ?? '')
  const { sheets, since1904 } = await readSheetList(need(WORKBOOK_PATH))
  return {
    sheets: sheets.flatMap(({ name, relation }) => {
      const found = relations.get(relation)
      return found?.kind === 'worksheet' ? [{ name, file: need(found.path) }] : []
    }),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    since1904,
  }
}

/** What `xl/workbook.xml` refers to: by id its kind, the last word of its type, and its path. */
async function readRelations(file: PackedFile) {
  const relations = new Map<string, { readonly kind: string; readonly path: string }>()
  await readXml(file.unpack(), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      relations.set(attribute('Id') ?? '', { kind, path: resolvePart(attribute('Target') ?? '') })
    },
    close: nothing,
    text: nothing,
  })
  return relations
}

async function readSheetList(file: PackedFile) {
  const sheets: { readonly name: string; readonly relation: string }[] = []
  let since1904 = false
  await readXml(file.unpack(), {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 ||= /^(?:1|true)$/u.test(attribute('date1904') ?? '')
      if (name !== 'sheet' || /hidden/iu.test(attribute('state') ?? '')) return
      sheets.push({
        name: unescapeText(attribute('name') ?? ''),
        relation: attribute('id') ?? '',
      })
    },
    close: nothing,
    text: nothing,
  })
  return { sheets, since1904 }
}

/** Reads what cells refer to, before the first sheet is read. */
export async function readShared({
  strings,
  styles,
  since1904,
}: WorkbookParts): Promise<SharedParts> {
  return {
    strings: strings === undefined ? [] : await readStrings(strings),
    styles: styles === undefined ? [] : await readStyles(styles),
    since1904,
  }
}

/** Texts that cells share, each put together from its runs; how they are pronounced is left out. */
async function readStrings(file: PackedFile): Promise<string[]> {
  if (file.size > STRINGS_LIMIT) throw new BrokenFileError('too-large')
  const strings: string[] = []
  const collect = createTextCollector()
  await readXml(file.unpack(), {
    open: (name) => {
      if (name === 'si') collect.begin()
      else collect.open(name)
    },
    close: (name) => {
      if (name === 'si') strings.push(collect.take())
      else collect.close(name)
    },
    text: collect.text,
  })
  return strings
}

/** Puts the text of a cell together from its runs (`t`), without what stands above it (`rPh`). */
export function createTextCollector() {
  let text = ''
  let isText = false
  let isAbove = false
  return {
    begin: (): void => {
      text = ''
    },
    open: (name: string): void => {
      if (name === 't') isText = true
      else if (name === 'rPh') isAbove = true
    },
    close: (name: string): void => {
      if (name === 't') isText = false
      else if (name === 'rPh') isAbove = false
    },
    text: (piece: string): void => {
      if (isText && !isAbove) text += piece
    },
    take: (): string => unescapeText(text),
  }
}

/** What the styles of cells show, in the order in which cells refer to them. */
async function readStyles(file: PackedFile): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let isCellStyle = false
  await readXml(file.unpack(), {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle) formats.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
    text: nothing,
  })
  return formats.map((id) => readNumberStyle(id, codes.get(id)))
}
