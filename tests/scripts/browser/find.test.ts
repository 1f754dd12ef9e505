import { describe, expect, it } from 'vitest'

import { findChromium, findFirefox, type Machine } from '@/scripts/browser/find'

const machine = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  ...programs: string[]
): Machine => ({ platform, env, isProgram: (path) => programs.includes(path) })

describe('the search for a Chromium', () => {
  it.each([
    [
      'Chromium on Linux',
      machine('linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/chromium'),
      '/usr/bin/chromium',
      false,
    ],
    [
      'Chrome on Linux',
      machine('linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome'),
      '/usr/bin/google-chrome',
      true,
    ],
    [
      'Edge on a Mac',
      machine(
        'darwin',
        { HOME: '/Users/a' },
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      true,
    ],
    [
      'Chrome that one person of a Mac has installed',
      machine(
        'darwin',
        { HOME: '/Users/a' },
        '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ),
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      true,
    ],
    [
      'Brave on Windows',
      machine(
        'win32',
        { LOCALAPPDATA: 'C:/Local' },
        'C:/Local/BraveSoftware/Brave-Browser/Application/brave.exe',
      ),
      'C:/Local/BraveSoftware/Brave-Browser/Application/brave.exe',
      true,
    ],
  ])('finds %s', (_what, on, path, branded) => {
    expect(findChromium(on)).toEqual({ path, branded })
  })

  it('takes one that loads extensions from the command line before one that does not', () => {
    const both = machine(
      'linux',
      { PATH: '/usr/bin' },
      '/usr/bin/google-chrome',
      '/usr/bin/chromium',
    )
    expect(findChromium(both)?.path).toBe('/usr/bin/chromium')
  })

  it.each([
    ['/opt/chromium/chrome', false],
    ['/opt/google/chrome/chrome', true],
    ['/opt/msedge/msedge', true],
  ])('takes %s where the environment names it', (path, branded) => {
    expect(findChromium(machine('linux', { TILLSIDE_CHROMIUM: path }))).toEqual({ path, branded })
  })

  it('finds nothing where nothing is', () => {
    expect(findChromium(machine('linux', { PATH: '/usr/bin' }))).toBeUndefined()
  })
})

describe('the search for a Firefox', () => {
  it('finds the long-term one of Debian', () => {
    const debian = machine('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox-esr')
    expect(findFirefox(debian)).toEqual({ path: '/usr/bin/firefox-esr', branded: false })
  })
})
