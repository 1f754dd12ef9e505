import { parse } from 'yaml'
import { z } from 'zod'

import { textPiece, type BodyPiece } from '../placeholders/body-piece'
import { findPlaceholders } from '../placeholders/find-placeholders'
import { cleanBody } from './clean-text'
import {
  draftOf,
  readingOf,
  refuse,
  type RefusedReply,
  type ReplyDraft,
  type ReplyFormat,
} from './reply-format'

/** Largest file that is read as YAML, in characters: a package of matches has some thousands. */
const YAML_LIMIT = 4 * 1024 * 1024

/** Whatever YAML makes of a bare word. */
const wordSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const choiceSchema = z
  .union([wordSchema, z.object({ label: wordSchema })])
  .transform((choice) => (typeof choice === 'object' ? choice.label : choice))
const choicesSchema = z
  .union([z.array(choiceSchema), z.string().transform((lines) => lines.split('\n'))])
  .transform((choices) => choices.map((each) => each.trim()).filter((each) => each !== ''))
const fieldSchema = z.object({
  type: z.string().optional(),
  values: choicesSchema.optional().catch(undefined),
  default: wordSchema.optional().catch(undefined),
})
const fieldsSchema = z.record(z.string(), fieldSchema.catch({})).catch({})
const variableSchema = z.object({
  name: z.string(),
  type: z.string(),
  params: z.record(z.string(), z.unknown()).nullish().catch(null),
})
type Variable = z.infer<typeof variableSchema>
const variablesSchema = z.array(variableSchema.nullable().catch(null)).catch([])
const matchSchema = z.object({
  trigger: wordSchema.optional(),
  triggers: z.array(wordSchema).optional(),
  replace: wordSchema.optional(),
  markdown: z.string().optional(),
  form: z.string().optional(),
  form_fields: fieldsSchema.optional(),
  vars: variablesSchema.optional(),
  label: wordSchema.optional(),
})
const fileSchema = z.object({
  matches: z.array(z.unknown()),
  global_vars: variablesSchema.optional(),
})

function readYaml(text: string): unknown {
  if (text.length > YAML_LIMIT || !/^matches\s*:/mu.test(text)) return undefined
  try {
    return parse(text, { logLevel: 'silent' })
  } catch {
    return undefined
  }
}

const ask = (found: string, label: string, preset: string | null = null): BodyPiece => ({
  piece: 'ask',
  found,
  ask: { label, kind: 'text', default: preset },
  sure: false,
})

/** A field of a form, which `form_fields` tells more about. */
function fieldPiece(found: string, name: string, fields: z.infer<typeof fieldsSchema>): BodyPiece {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const options = field?.values ?? []
  if (options.length > 0) return { piece: 'choose', found, label: name, options }
  if (field === undefined) return wordPiece(found, name)
  return ask(found, name, field.default ?? null)
}

/** What a bare name stands for, as a placeholder of anybody's would. */
function wordPiece(found: string, name: string): BodyPiece {
  const [piece] = findPlaceholders(`{{${name}}}`)
  return piece === undefined || piece.piece === 'text' ? ask(found, name) : { ...piece, found }
}

/** A variable, by its kind; what a script or the clipboard would give is asked for, and never run. */
function variablePieces(found: string, name: string, variable: Variable | undefined): BodyPiece[] {
  const params = variable?.params ?? {}
  const text = (key: string): string | null =>
    typeof params[key] === 'string' ? cleanBody(params[key]) : null
  switch (variable?.type) {
    case 'echo':
      return [textPiece(text('echo') ?? '')]
    case 'date':
      return [{ piece: 'fact', found, expression: 'today | date', sure: false }]
    case 'choice':
      return choicePieces(found, name, choicesSchema.safeParse(params['values']).data ?? [])
    case 'random':
      return choicePieces(found, name, choicesSchema.safeParse(params['choices']).data ?? [])
    case undefined:
      return [wordPiece(found, name)]
    default:
      return [ask(found, name)]
  }
}

const choicePieces = (found: string, label: string, options: readonly string[]): BodyPiece[] => [
  options.length > 0 ? { piece: 'choose', found, label, options } : ask(found, label),
]

/** A form that is a variable: its layout, laid out where the whole of it, or a field of it, is named. */
function formOf({ params }: Variable): { layout: string; fields: z.infer<typeof fieldsSchema> } {
  const layout = params?.['layout']
  return {
    layout: typeof layout === 'string' ? layout : '',
    fields: fieldsSchema.parse(params?.['fields'] ?? {}),
  }
}

const VARIABLE = /\{\{\s*([\w-]+)(?:\.([\w-]+))?\s*\}\}/gu
const FIELD = /\[\[\s*([\w -]+?)\s*\]\]/gu

/** Splits a text at marks, and reads what stands between them as any text. */
function splitAt(
  text: string,
  mark: RegExp,
  read: (match: RegExpExecArray) => readonly BodyPiece[],
): BodyPiece[] {
  const pieces: BodyPiece[] = []
  let from = 0
  for (const match of text.matchAll(mark)) {
    pieces.push(...findPlaceholders(text.slice(from, match.index)), ...read(match))
    from = match.index + match[0].length
  }
  return [...pieces, ...findPlaceholders(text.slice(from))]
}

const layoutPieces = (layout: string, fields: z.infer<typeof fieldsSchema>): BodyPiece[] =>
  splitAt(layout, FIELD, ([found, name = '']) => [fieldPiece(found, name, fields)])

function replacePieces(text: string, variables: ReadonlyMap<string, Variable>): BodyPiece[] {
  return splitAt(text, VARIABLE, ([found, name = '', part]) => {
    const variable = variables.get(name)
    if (variable?.type !== 'form')
      return variablePieces(found, part === undefined ? name : `${name}.${part}`, variable)
    const { layout, fields } = formOf(variable)
    return part === undefined ? layoutPieces(layout, fields) : [fieldPiece(found, part, fields)]
  })
}

const CURSOR = '$|$'

function draft(
  row: number,
  value: unknown,
  globals: readonly Variable[],
): ReplyDraft | RefusedReply {
  const shown = JSON.stringify(value) ?? ''
  const read = matchSchema.safeParse(value)
  if (!read.success) return refuse(row, 'malformed', shown)
  const {
    trigger,
    triggers = [],
    label,
    replace,
    markdown,
    form,
    form_fields: fields = {},
  } = read.data
  const said = replace ?? markdown ?? form
  if (said === undefined) return refuse(row, 'no-plain-text', shown)
  const own = (read.data.vars ?? []).filter((each) => each !== null)
  const variables = new Map([...globals, ...own].map((each) => [each.name, each]))
  const text = cleanBody(said.replaceAll(CURSOR, ''))
  const isForm = replace === undefined && markdown === undefined
  const [shortcut = null, ...others] = trigger === undefined ? triggers : [trigger, ...triggers]
  return draftOf(row, isForm ? layoutPieces(text, fields) : replacePieces(text, variables), {
    title: label ?? null,
    shortcut,
    more: { intents: others.filter((each) => each.trim() !== '' && each.length <= 30) },
    warnings: said.includes(CURSOR) ? ['cursor-dropped'] : [],
  })
}

/** Match files of espanso, after its documentation of matches, variables and forms. */
export const espanso: ReplyFormat = {
  id: 'espanso',
  read: ({ text }) => {
    const file = fileSchema.safeParse(text === null ? undefined : readYaml(text))
    if (!file.success) return null
    const globals = (file.data.global_vars ?? []).filter((each) => each !== null)
    const read = file.data.matches.map((value, index) => draft(index + 1, value, globals))
    return readingOf({
      drafts: read.filter((each) => 'body' in each),
      refused: read.filter((each) => 'reason' in each),
    })
  },
}
