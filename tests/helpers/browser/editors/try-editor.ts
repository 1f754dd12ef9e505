import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

import type { FillOutcome } from '@/lib/messaging/panel-view'

import { contextOf, type MatrixPage } from './matrix-browser'
import { BOXES } from './matrix-profile'

/** Several lines, Chinese, emoji, quotes, markup, both directions, and spaces that editors like to merge. */
const REPLY = [
  '亲，您好😀 “引号” \'single\' "double" <b>&amp;</b>',
  'שלום עולם — مرحبا 123',
  '👨‍👩‍👧 third  line',
].join('\n')
/** A second reply, put behind what stands there. */
const SECOND = 'one\ntwo'
/** What an agent types. */
const TYPED = 'half'

/** The way by which a text comes into a box, as the page sees it. */
export type Technique = 'command' | 'paste' | 'value'

/** An open word of an input method, and a fill that came meanwhile. */
export interface Composed {
  readonly outcome: FillOutcome | undefined
  /** Nothing in the box has changed while the word was open. */
  readonly isUntouched: boolean
  /** Once it was ended, the model held what it holds after such a word alone. */
  readonly isWhole: boolean
}

/** What became of the replies that were filled into one editor; texts are those of the editor's own model. */
export interface Tried {
  readonly filled: FillOutcome
  readonly technique: Technique
  readonly arrived: string
  readonly afterUndo: string
  /** The model with what the agent typed, before and after a fill that was refused. */
  readonly typed: string
  readonly refused: FillOutcome
  readonly afterRefusal: string
  readonly appended: FillOutcome
  /** Without empty lines: editors of paragraphs may set a pasted text off by one. */
  readonly both: string
  readonly composed: Composed
  readonly sent: unknown
  /** Errors that the page's own scripts ran into. */
  readonly failures: unknown
}

/** All but the way by which the text came, of which none is wrong. */
type Result = Omit<Tried, 'technique'>

const FILLED = { result: 'filled', undoable: true } as const
const IN_USE = { result: 'refused', why: 'composer-in-use' } as const

/** What has to become of them, whatever the editor. */
export const EXPECTED: Result = {
  filled: FILLED,
  arrived: REPLY,
  afterUndo: '',
  typed: TYPED,
  refused: IN_USE,
  afterRefusal: TYPED,
  appended: FILLED,
  both: `${TYPED}\n${SECOND}`,
  composed: { outcome: IN_USE, isUntouched: true, isWhole: true },
  sent: [],
  failures: [],
}

export const isAsExpected = (tried: Tried): boolean =>
  isDeepStrictEqual(tried, { ...EXPECTED, technique: tried.technique })

const BOX = BOXES.join(', ')
/** Editors tell their model of a key some turns late. */
const KEY_SETTLES_MS = 60

const readModel = (page: MatrixPage): Promise<string> =>
  page.run('matrix.read()') as Promise<string>
const show = (page: MatrixPage, name: string): Promise<unknown> =>
  page.run(`matrix.show(${JSON.stringify(name)})`)

async function fill(page: MatrixPage, text: string, append = false): Promise<FillOutcome> {
  const contextId = await contextOf(page)
  return (await page.call('fillReply', { contextId, text, append })) as FillOutcome
}

/** Opens a word in an empty box, does something meanwhile, ends the word; gives what the model holds then. */
async function compose(
  page: MatrixPage,
  name: string,
  meanwhile: () => Promise<void>,
): Promise<string> {
  await show(page, name)
  await page.click(BOX)
  await page.inputMethod.open()
  await sleep(KEY_SETTLES_MS)
  await meanwhile()
  await page.inputMethod.end()
  await sleep(KEY_SETTLES_MS)
  return readModel(page)
}

async function fillWhileComposing(page: MatrixPage, name: string): Promise<Composed> {
  const alone = await compose(page, name, async () => undefined)
  let outcome: FillOutcome | undefined
  let isUntouched = false
  const ended = await compose(page, name, async () => {
    const before = await page.run('matrix.look()')
    outcome = await fill(page, REPLY, true)
    isUntouched = (await page.run('matrix.look()')) === before
  })
  return { outcome, isUntouched, isWhole: ended === alone }
}

/** Puts replies into one editor in every way that an agent may ask for, and tells what became of them. */
export async function tryEditor(page: MatrixPage, name: string): Promise<Tried> {
  await show(page, name)
  const filled = await fill(page, REPLY)
  const technique = (await page.run('matrix.technique()')) as Technique
  const arrived = await readModel(page)
  await page.press('z', true)
  await sleep(KEY_SETTLES_MS)
  const afterUndo = await readModel(page)
  await page.click(BOX)
  await page.type(TYPED)
  await sleep(KEY_SETTLES_MS)
  const typed = await readModel(page)
  const refused = await fill(page, REPLY)
  const afterRefusal = await readModel(page)
  const appended = await fill(page, SECOND, true)
  const both = (await readModel(page)).replaceAll(/\n{2,}/g, '\n')
  const failures = await page.run('matrix.failures()')
  return {
    filled,
    technique,
    arrived,
    afterUndo,
    typed,
    refused,
    afterRefusal,
    appended,
    both,
    composed: await fillWhileComposing(page, name),
    sent: await page.run('matrix.sent()'),
    failures,
  }
}

/** What has to become of a box that the page makes anew after each message. */
export const EXPECTED_REMOUNT = { isAnother: true, sent: [REPLY], arrived: SECOND }

/** Fills a box, sends as a person does, and fills the box that has taken its place. */
export async function tryRemount(page: MatrixPage) {
  await show(page, 'react-remounted')
  await page.run(`globalThis.firstBox = document.querySelector(${JSON.stringify(BOX)})`)
  await fill(page, REPLY)
  await page.click('.send')
  await sleep(KEY_SETTLES_MS)
  const isAnother = await page.run(`firstBox !== document.querySelector(${JSON.stringify(BOX)})`)
  const sent = await page.run('matrix.sent().splice(0)')
  await fill(page, SECOND)
  return { isAnother, sent, arrived: await readModel(page) }
}
