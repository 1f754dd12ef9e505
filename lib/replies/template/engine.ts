import { Context, Liquid, tags, toValueSync, type Emitter, type Template } from 'liquidjs'

import { ASK_TAGS } from './ask-tags'
import { FILTERS } from './filters'

/** Lengths in UTF-16 units, times in ms. */
const LIMITS = { parseLimit: 4_000, renderLimit: 1_000, memoryLimit: 100_000 }

/** What of Liquid a reply needs: conditions. Nothing that loops, names values anew or reads other templates. */
const KEPT_TAGS = new Set(['if', 'unless', 'case', 'comment', 'raw', '#'])

/** Builds the template engine of replies. */
export function createEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    // No partials: a reply is one text, and nothing is ever looked up by name.
    templates: {},
    ...LIMITS,
  })
  for (const name of Object.keys(tags)) if (!KEPT_TAGS.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name)
  for (const [name, filter] of Object.entries(FILTERS)) engine.registerFilter(name, filter)
  for (const [name, tag] of Object.entries(ASK_TAGS)) engine.registerTag(name, tag)
  return engine
}

/** Renders onto what takes the pieces; throws where a template cannot be rendered or takes too long. */
export function renderTemplates(
  engine: Liquid,
  templates: Template[],
  scope: object,
  onto: Emitter,
): void {
  const context = new Context(scope, engine.options, { sync: true }, { liquid: engine })
  toValueSync(engine.renderer.renderTemplates(templates, context, onto))
}
