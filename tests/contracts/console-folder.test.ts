import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { writeProfileScript } from '@/lib/consoles/profile-script'
import { CONSOLES } from '@/lib/consoles/registry'

import { readSourceTree } from '../helpers/source-tree'

const ROOT = join(import.meta.dirname, '../..')
const HOME = 'lib/consoles/'
const REGISTRY = `${HOME}registry.ts`
/** What all consoles share. */
const SHARED = new Set(['engine'])

const folders = readdirSync(join(ROOT, HOME), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.has(entry.name))
  .map(({ name }) => name)
const tree = readSourceTree(['lib', 'components', 'entrypoints', 'scripts'])
const registry = readFileSync(join(ROOT, REGISTRY), 'utf8')

/** Bytes that are left of the page's 12 kB beside the engine, gzipped. */
const ROOM = 2_500

describe('the folder of a console', () => {
  it('is there for each console and for nothing else', () => {
    expect(folders).toHaveLength(CONSOLES.length)
  })

  it.each(folders)('%s holds a profile', (name) => {
    expect(readdirSync(join(ROOT, HOME, name))).toContain('profile.ts')
  })

  it.each(folders)('%s is known to one line of the registry, and to no other file', (name) => {
    const folder = `${HOME}${name}/`
    const users = tree
      .filter(({ path }) => !path.startsWith(folder))
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith(folder)))
    expect(users.map(({ path }) => path)).toEqual([REGISTRY])
    expect(registry.split('\n').filter((line) => line.includes(`./${name}/`))).toHaveLength(1)
  })

  it.each(CONSOLES)('$id leaves room for the engine in its pages', (profile) => {
    const { length } = gzipSync(writeProfileScript(profile), { level: 9 })
    expect(length).toBeLessThanOrEqual(ROOM)
  })
})
