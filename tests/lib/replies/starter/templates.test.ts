import { describe, expect, it } from 'vitest'

import { starterReplies } from '@/lib/replies/starter/starter'
import { checkBody, fieldsOf } from '@/lib/replies/template/check-body'

/** Each wording of each reply, its body by language. */
const wordings = starterReplies.flatMap(({ id, texts }) =>
  (texts[0]?.wordings ?? []).map((_, at) => {
    const bodies = texts.map(({ lang, wordings: said }) => ({ lang, body: said[at]?.body ?? '' }))
    return [`${id} ${at + 1}`, bodies] as const
  }),
)

/** What a body takes from facts and asks, without the words of any language. */
const shapeOf = (body: string) =>
  fieldsOf(body)
    .map(({ name, kind, from, options, default: usual }) => ({
      name,
      kind,
      from,
      choices: options.length,
      usual: kind === 'choice' ? null : usual,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))

/** Labels that the form shows side by side. */
const labelsOf = (body: string): readonly string[] =>
  fieldsOf(body)
    .filter(({ from }) => from === 'ask')
    .map(({ label }) => label)

describe('the templates of the starter replies', () => {
  it.each(wordings)('of %s stand and name only facts', (_, bodies) => {
    for (const { body } of bodies) expect(checkBody(body)).toEqual([])
  })

  it.each(wordings)('of %s take the same facts and asks in each language', (_, bodies) => {
    const [first, ...others] = bodies.map(({ body }) => shapeOf(body))
    expect(others).toHaveLength(2)
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(wordings)('of %s ask each thing under its own label', (_, bodies) => {
    for (const { lang, body } of bodies) {
      const labels = labelsOf(body)
      expect(new Set(labels).size).toBe(labels.length)
      expect(labels.join('')).toMatch(
        lang === 'en' ? /^[\x20-\x7E]*$/ : /^(?:.*\p{Script=Han}.*)?$/u,
      )
    }
  })

  it('have different wordings where there are several', () => {
    for (const { texts } of starterReplies)
      for (const { wordings: said } of texts) {
        expect(new Set(said.map(({ body }) => body)).size).toBe(said.length)
        expect(new Set(said.map(({ name }) => name)).size).toBe(said.length)
      }
  })

  it('fill in policy, choices and optional parts somewhere', () => {
    const fields = wordings.flatMap(([, bodies]) => bodies.flatMap(({ body }) => fieldsOf(body)))
    expect(new Set(fields.map(({ kind }) => kind))).toEqual(
      new Set(['text', 'number', 'money', 'date', 'choice', 'switch']),
    )
    expect(fields.filter(({ name }) => name.startsWith('policy.')).length).toBeGreaterThan(20)
  })
})
