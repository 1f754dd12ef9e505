import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'

import { profileScriptOf, writeProfileScript } from './lib/consoles/profile-script'
import { CONSOLES, matchPatternsOf } from './lib/consoles/registry'

/** Only the build for browser tests and the demo may read consoles without asking: nobody can press a permission prompt there. */
const PRACTICE_HOSTS = CONSOLES.flatMap(matchPatternsOf)

/** Public key that pins the Chromium id, so that profiles and tests find the same extension on every machine. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp7BghBw9cZPhNr+hbgEHu05xnnj+4wUEdNtAqKlgBtbxf/Od1VYnu+g20UDzp+rfo5OtA65JNgZeuf4hdRQBp6hSsaMjRoDx3bS1AMex4hZ4mFJ2Eb3nleEu5BOzGJO4DxyK6TVH5z4qkCBfVM7WuR12UPGgfiDele7dox1BzEemnakoV9sLSossVeOJ+Qat+oSTiKicX5hIf7ykg3Xcw41BziTgbJj/8lCo0QC0Fqt1jFIW6yjNqk3J1QUPyEDq03QwupoRUPpmYb0xtDf+WS/WfcZ4WeKmqbuLc2QTIrXNPIKOGUKkbLzUybj4rMFE9Oyo0zJALUqxqs4MyhG+kQIDAQAB'

const CONTEXT = 'wxt/utils/content-script-context'

/**
 * Leaves out WXT's own context of a content script: it would announce itself in the page by events that carry the
 * extension's id, and costs a twelfth of the budget; our script attends its page by itself.
 */
const withoutScriptContext = {
  name: 'tillside:without-script-context',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === CONTEXT ? `\0${CONTEXT}` : undefined),
  load: (id: string) =>
    id === `\0${CONTEXT}` ? 'export class ContentScriptContext {}' : undefined,
}

/** What the panel shows first, with what it alone uses. */
const PANEL_PARTS =
  /\/(?:components\/(?:panel|clocks)|node_modules\/(?:@base-ui|tinykeys))\/|\/ui\/screen-share\.tsx$/
const COPY = '?copy'
const TAKES_COPIES = /\/workbench\/customers\/person\/|\?copy$/

/**
 * The page of a customer gets a copy of the panel's parts: code that both had would be cut out of the panel's one chunk,
 * which would be 4 kB larger for it in every console page, while the copy lies on the disk until somebody opens the page.
 */
const copiedPanelParts: Plugin = {
  name: 'tillside:copied-panel-parts',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer === undefined || !TAKES_COPIES.test(importer)) return null
    const plain = importer.replace(COPY, '')
    const resolved = await this.resolve(source, plain, { ...options, skipSelf: true })
    if (resolved === null || !PANEL_PARTS.test(resolved.id)) return resolved
    return { ...resolved, id: `${resolved.id}${COPY}` }
  },
}

/** What stands in console pages, where each byte counts; our own pages are read from the disk. */
const IN_CONSOLE_PAGES: ReadonlySet<string> = new Set(['content-script', 'unlisted-script'])

/**
 * A twentieth smaller than the default minifier makes it, in ten times its time. Nearly all of it runs as soon as it comes
 * into a page: the mark has V8 compile it at once, and not each function anew when it is first called, which costs a page
 * 2 to 3 ms more.
 */
const SMALLEST_AND_EAGER = {
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    compress: {
      passes: 4,
      inline: 1,
      lhs_constants: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    format: { preamble: '//# allFunctionsCalledOnLoad' },
  },
} as const

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  vite: () => ({ plugins: [withoutScriptContext, copiedPanelParts] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => IN_CONSOLE_PAGES.has(type)))
        config.build = { ...config.build, ...SMALLEST_AND_EAGER }
    },
    'build:publicAssets': (_wxt, files) => {
      for (const profile of CONSOLES)
        files.push({
          relativeDest: profileScriptOf(profile),
          contents: writeProfileScript(profile),
        })
    },
  },
  imports: false,
  manifestVersion: 3,
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}-mv{{manifestVersion}}.zip' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    action: { default_title: 'Tillside' },
    commands: {
      companion: {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_openCompanion__',
      },
      lock: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_lockNow__',
      },
    },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    ...(mode === 'e2e' ? { host_permissions: PRACTICE_HOSTS } : {}),
    optional_permissions: ['downloads'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'self'; connect-src 'self' https:",
    },
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['https://*/*'], use_dynamic_url: true },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tillside@tillside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROMIUM_KEY }),
  }),
})
