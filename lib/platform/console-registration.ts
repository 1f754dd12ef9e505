import browser, { type Scripting } from 'webextension-polyfill'

import type { ConsoleProfile } from '@/lib/consoles/profile'
import { profileScriptOf } from '@/lib/consoles/profile-script'
import { matchPatternsOf } from '@/lib/consoles/registry'
import { createQueue } from '@/lib/shared/queue'

/** The engine, as the build names it. */
const ENGINE = 'content-scripts/console.js'

/** Consoles that are read from now on, and those that are not read any more. */
export interface ConsoleChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Keeps content scripts where, and only where, the owner allowed them. */
export interface ConsoleRegistration {
  /** Brings registrations in line with permissions; safe at any time, and needed at every start: updates clear them. */
  refresh(): Promise<ConsoleChange>
  /** Listens to permissions that are given or taken; to be called in the worker's first turn. */
  onChange(react: (change: ConsoleChange) => void): void
}

export function createConsoleRegistration(
  consoles: readonly ConsoleProfile[],
): ConsoleRegistration {
  const serially = createQueue()
  const refresh = () => serially(() => alignScripts(consoles))
  return {
    refresh,
    onChange: (react) => {
      const follow = () => void refresh().then(react, console.error)
      browser.permissions.onAdded.addListener(follow)
      browser.permissions.onRemoved.addListener(follow)
    },
  }
}

async function alignScripts(consoles: readonly ConsoleProfile[]): Promise<ConsoleChange> {
  const registered = await browser.scripting.getRegisteredContentScripts()
  const scripts = await Promise.all(consoles.map(grantedScriptOf))
  const wanted = scripts.filter((script) => script.matches.length > 0)
  const stale = registered.filter((script) => !wanted.some((each) => isSame(each, script)))
  const fresh = wanted.filter((script) => !registered.some((each) => isSame(each, script)))
  if (stale.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) })
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh)
  for (const script of fresh) await injectIntoOpenTabs(script)
  const ids = new Set(wanted.map(({ id }) => id))
  return {
    added: fresh.map(({ id }) => id),
    removed: stale.map(({ id }) => id).filter((id) => !ids.has(id)),
  }
}

type Script = Scripting.RegisteredContentScript & {
  readonly js: string[]
  readonly matches: string[]
}

/** The script of a console on those of its hosts that the browser lets us read: it alone judges what covers what. */
async function grantedScriptOf(profile: ConsoleProfile): Promise<Script> {
  const patterns = matchPatternsOf(profile)
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  )
  return {
    id: profile.id,
    js: [profileScriptOf(profile), ENGINE],
    matches: patterns.filter((_, at) => granted[at]),
    allFrames: true,
    // The console comes first: what it shows by then is read, and watched from then on.
    runAt: 'document_idle',
    persistAcrossSessions: false,
  }
}

const isSame = (a: Scripting.RegisteredContentScript, b: Scripting.RegisteredContentScript) =>
  a.id === b.id && String(a.matches?.toSorted()) === String(b.matches?.toSorted())

/** Pages that are open already are not loaded again for us; where an engine runs, the new one takes its place. */
async function injectIntoOpenTabs({ js, matches }: Script): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false })
  const injections = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: js }),
  )
  // A tab may be closing, or show the browser's own error page under the console's address.
  await Promise.allSettled(injections)
}
