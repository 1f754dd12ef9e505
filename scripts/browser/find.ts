import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser program on this machine. */
export interface FoundBrowser {
  readonly path: string
  /** Chrome and Edge ignore --load-extension; their extensions come in over the debugging pipe. */
  readonly branded: boolean
}

/** What the search asks of the machine; handed in, so that a test can describe another one. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isProgram: (path: string) => boolean
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, isProgram }

interface Candidate {
  /** Names on the PATH of a Linux machine. */
  readonly linux: readonly string[]
  readonly mac: string
  /** Below one of the folders that Windows installs programs in. */
  readonly windows: string
  readonly branded: boolean
}

const CHROMIUMS: readonly Candidate[] = [
  {
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium/Application/chrome.exe',
    branded: false,
  },
  {
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google/Chrome/Application/chrome.exe',
    branded: true,
  },
  {
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft/Edge/Application/msedge.exe',
    branded: true,
  },
  {
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware/Brave-Browser/Application/brave.exe',
    branded: true,
  },
]

const FIREFOXES: readonly Candidate[] = [
  {
    linux: ['firefox-esr', 'firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox/firefox.exe',
    branded: false,
  },
]

function pathsOf(candidate: Candidate, { platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
      join(folder, candidate.mac),
    )
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, candidate.windows))
  const folders = (env['PATH'] ?? '/usr/bin').split(delimiter)
  return candidate.linux.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function find(
  machine: Machine,
  chosen: string | undefined,
  candidates: readonly Candidate[],
): FoundBrowser | undefined {
  if (chosen !== undefined && chosen !== '')
    return { path: chosen, branded: /google|edge|brave/i.test(chosen) }
  for (const candidate of candidates) {
    const path = pathsOf(candidate, machine).find(machine.isProgram)
    if (path !== undefined) return { path, branded: candidate.branded }
  }
  return undefined
}

/** A Chromium of any make: the one that TILLSIDE_CHROMIUM names, else unbranded ones first. */
export const findChromium = (machine: Machine = thisMachine): FoundBrowser | undefined =>
  find(machine, machine.env['TILLSIDE_CHROMIUM'], CHROMIUMS)

/** A Firefox: the one that TILLSIDE_FIREFOX names, else an installed one. */
export const findFirefox = (machine: Machine = thisMachine): FoundBrowser | undefined =>
  find(machine, machine.env['TILLSIDE_FIREFOX'], FIREFOXES)
