import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { ROOT } from '../run'

/** Files of the benchmark folder that are benchmarks; helpers lie in folders below. */
const folder = join(ROOT, 'bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mts'))
  .map((file) => file.slice(0, -'.mts'.length))

const name = process.argv[2] ?? ''
if (names.includes(name)) {
  // The benchmark sees its own arguments alone.
  process.argv.splice(2, 1)
  await import(pathToFileURL(join(folder, `${name}.mts`)).href)
} else {
  console.error(`Usage: npm run bench -- NAME [arguments]; NAME is one of: ${names.join(', ')}`)
  process.exitCode = 1
}
