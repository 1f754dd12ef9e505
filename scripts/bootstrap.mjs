// Does what a fresh clone lacks, then hands over to one of scripts/commands. Plain Node and no packages: it runs before
// there are any, on Linux, macOS and Windows.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const commands = readdirSync(join(root, 'scripts', 'commands')).map((file) =>
  file.replace('.mts', ''),
)

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Runs a program of Node's own; npm is a script, which Windows starts through a shell only. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) fail(`${program} did not start: ${error.message}`)
  return status ?? 1
}

/** The editors that replies are filled into in tests: a package of its own, since nothing of it is shipped. */
const editors = join(root, 'tests', 'fixtures', 'editors')

/** npm's own note of what is installed in a folder. */
const noteIn = (folder) => join(folder, 'node_modules', '.package-lock.json')

function hasPackages(folder) {
  const note = noteIn(folder)
  if (!existsSync(note)) return false
  return statSync(note).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
}

/**
 * The lock pins every version; it need not list the native parts that some tools bring for other systems, since not
 * every registry carries them. `npm ci` refuses such a lock, `npm install` adds the parts of the system that it runs on.
 */
function ensurePackages(folder) {
  if (hasPackages(folder)) return
  console.log(`Installing packages${folder === root ? '' : ` in ${relative(root, folder)}`}`)
  const status = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('npm install failed: see above')
  // npm may have written the lock after its note: the note is the newer one all the same.
  const now = new Date()
  utimesSync(noteIn(folder), now, now)
}

/** The type set-up of WXT, which everything that reads tsconfig.json extends. */
function prepareTypes() {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  if (run(process.execPath, [wxt, 'prepare'], { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0)
    fail('wxt prepare failed: see above')
}

const [command = '', ...args] = process.argv.slice(2)
if (!commands.includes(command)) fail(`Usage: node scripts/bootstrap.mjs <${commands.join('|')}>`)
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
  fail(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}`)
ensurePackages(root)
if (command === 'test' || (command === 'bench' && args[0] === 'composer')) ensurePackages(editors)
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) prepareTypes()

process.exitCode = run(process.execPath, [
  '--import',
  'tsx',
  join(root, 'scripts', 'commands', `${command}.mts`),
  ...args,
])
