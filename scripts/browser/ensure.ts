import { existsSync, readFileSync } from 'node:fs'

import { run } from '../run'
import { findChromium, findFirefox, type FoundBrowser } from './find'

/** What a command needs of the machine beside Node. */
export interface BrowserNeeds {
  readonly chromium?: boolean
  readonly firefox?: boolean
  /** A font with Chinese signs: without one, pictures show boxes. */
  readonly fonts?: boolean
}

export interface Browsers {
  readonly chromium: FoundBrowser | undefined
  readonly firefox: FoundBrowser | undefined
}

/** A program that the machine lacks and this command may not install by itself. */
export class MissingProgram extends Error {
  override readonly name = 'MissingProgram'
}

const ADVICE = {
  chromium:
    'a Chromium browser (Chromium, Chrome, Edge or Brave; or set TILLSIDE_CHROMIUM to its program)',
  firefox: 'Firefox 140 or newer (or set TILLSIDE_FIREFOX to its program)',
  fonts: 'a font with Chinese signs (Noto Sans CJK)',
} as const
const PACKAGES = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  fonts: 'fonts-noto-cjk',
} as const
type Need = keyof typeof PACKAGES

const isDebian = (): boolean =>
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

/** Only Linux can lack it; where nobody can be asked, the pictures tell. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const answer = await run(['fc-list', ':lang=zh-cn', 'family']).catch(() => undefined)
  return answer !== undefined && answer.output.trim() !== ''
}

async function missing(needs: BrowserNeeds): Promise<Need[]> {
  const lacks: Need[] = []
  if (needs.chromium === true && findChromium() === undefined) lacks.push('chromium')
  if (needs.firefox === true && findFirefox() === undefined) lacks.push('firefox')
  if (needs.fonts === true && !(await hasChineseFont())) lacks.push('fonts')
  return lacks
}

async function installOnDebian(lacks: readonly Need[]): Promise<void> {
  const packages = lacks.map((need) => PACKAGES[need])
  console.log(`Installing ${packages.join(', ')} through apt-get`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const { code, output } = await run(['apt-get', ...args], env)
    if (code !== 0) throw new MissingProgram(`apt-get ${args.join(' ')} failed:\n${output}`)
  }
}

const describe = (lacks: readonly Need[]): string =>
  [
    'Install what is missing, then run this again:',
    ...lacks.map((need) => `  - ${ADVICE[need]}`),
    ...(isDebian()
      ? [`With: sudo apt-get install ${lacks.map((need) => PACKAGES[need]).join(' ')}`]
      : []),
  ].join('\n')

/** Finds the browsers that are needed; installs them where that is ours to do (Debian, as root), else says what to install. */
export async function ensureBrowsers(needs: BrowserNeeds): Promise<Browsers> {
  const lacks = await missing(needs)
  if (lacks.length > 0 && isDebian() && process.getuid?.() === 0) await installOnDebian(lacks)
  const still = await missing(needs)
  if (still.length > 0) throw new MissingProgram(describe(still))
  return { chromium: findChromium(), firefox: findFirefox() }
}
