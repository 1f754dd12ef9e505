// Does what a fresh clone lacks, then hands over to one of scripts/commands. Plain Node and no packages: it runs before
// there are any, on Linux, macOS and Windows.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** npm's own note of what is installed. */
const installed = join(root, 'node_modules', '.package-lock.json')

function hasPackages() {
  if (!existsSync(installed)) return false
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/**
 * The lock pins every version; it need not list the native parts that some tools bring for other systems, since not
 * every registry carries them. `npm ci` refuses such a lock, `npm install` adds the parts of the system that it runs on.
 */
function installPackages() {
  console.log('Installing packages')
  const status = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('npm install failed: see above')
  // npm may have written the lock after its note: the note is the newer one all the same.
  const now = new Date()
  utimesSync(installed, now, now)
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
if (!hasPackages()) installPackages()
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) prepareTypes()

process.exitCode = run(process.execPath, [
  '--import',
  'tsx',
  join(root, 'scripts', 'commands', `${command}.mts`),
  ...args,
])
