import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..')

/** Packages that are not called like their program. */
const NAMES_OF_PACKAGES: Readonly<Record<string, string>> = { tsc: 'typescript' }

/** What a program printed and how it ended. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  /** Both streams, as they came. */
  readonly output: string
}

/** Runs a program in the repository's root and collects both its streams. */
export function run(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
      output += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, output }))
  })
}

interface PackageFile {
  readonly bin?: string | Readonly<Record<string, string>>
}

/**
 * Command line of a tool that this repository has installed. Node starts the tool's own file: the shims in
 * node_modules/.bin differ from system to system.
 */
export function tool(name: string, ...args: string[]): string[] {
  const folder = join(ROOT, 'node_modules', NAMES_OF_PACKAGES[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
  const file = typeof bin === 'string' ? bin : bin?.[name]
  if (file === undefined) throw new Error(`${name} has no program`)
  return [process.execPath, join(folder, file), ...args]
}
