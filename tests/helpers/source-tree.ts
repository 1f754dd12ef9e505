import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Import {
  /** What is imported: a path from the top of the tree without its ending, or a package. */
  readonly target: string
  /** `import type`: gone after compiling. */
  readonly typeOnly: boolean
}
export interface SourceFile {
  /** Path from the top of the tree, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?'([^']+)'/g
const LAZY_IMPORT = /\bimport\(\s*'([^']+)'\s*\)/g
const ENDING = /\.(?:ts|tsx|css|mts)$/

const withoutEnding = (path: string): string => path.replace(ENDING, '')

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return withoutEnding(specifier.slice(2))
  if (!specifier.startsWith('.')) return specifier
  return withoutEnding(posix.join(dirname(from).split(sep).join('/'), specifier))
}

function readImports(path: string, text: string): Import[] {
  const plain = [...text.matchAll(IMPORT)].map(([, type, specifier = '']) => ({
    target: resolve(path, specifier),
    typeOnly: type !== undefined,
  }))
  const lazy = [...text.matchAll(LAZY_IMPORT)].map(([, specifier = '']) => ({
    target: resolve(path, specifier),
    typeOnly: false,
  }))
  return [...plain, ...lazy]
}

/** Every TypeScript source file under the given top folders, with what it imports. */
export function readSourceTree(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|mts)$/.test(name))
      .map((name) => {
        const path = relative(ROOT, join(ROOT, folder, name))
          .split(sep)
          .join('/')
        const text = readFileSync(join(ROOT, path), 'utf8')
        return { path, text, imports: readImports(path, text) }
      }),
  )
}

/** Everything that `entry` pulls in at run time, packages included. */
export function runtimeClosure(tree: readonly SourceFile[], entry: string): Set<string> {
  const byPath = new Map(tree.flatMap((file) => [[withoutEnding(file.path), file] as const]))
  const seen = new Set<string>()
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const file = byPath.get(path) ?? byPath.get(`${path}/index`)
    for (const each of file?.imports ?? []) if (!each.typeOnly) walk(each.target)
  }
  walk(withoutEnding(entry))
  return seen
}
