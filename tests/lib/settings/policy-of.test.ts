import { describe, expect, it } from 'vitest'

import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { policyOf } from '@/lib/settings/policy-of'
import { settingsPatchSchema, settingsSchema } from '@/lib/settings/settings'

const settings = {
  policy: {
    return_days: 7,
    gift: 'a brush',
    own: [
      { name: 'care', value: 'oil it' },
      { name: 'note', value: 'keep dry' },
    ],
  },
  shopPolicies: {
    a: { return_days: 15, own: [{ name: 'care', value: 'wash it' }] },
    b: {},
  },
}

describe('what a shop keeps to', () => {
  it('is nothing where nothing was set', () => {
    expect(settingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true)
    expect(policyOf(DEFAULT_SETTINGS, 'a')).toEqual({})
    expect(policyOf(DEFAULT_SETTINGS, null)).toEqual({})
  })
  it.each([null, 'b', 'unknown', 'constructor', '__proto__'])(
    'is what holds for all shops in shop %s',
    (shopId) => {
      expect(policyOf(settings, shopId)).toEqual(settings.policy)
    },
  )
  it('is fact by fact its own before that of all shops', () => {
    expect(policyOf(settings, 'a')).toEqual({
      return_days: 15,
      gift: 'a brush',
      own: [
        { name: 'care', value: 'wash it' },
        { name: 'note', value: 'keep dry' },
      ],
    })
  })
  it('is saved as one of the settings, and refused where it is wrong', () => {
    expect(settingsPatchSchema.parse(settings)).toEqual(settings)
    expect(settingsPatchSchema.safeParse({ policy: { return_days: '7' } }).success).toBe(false)
  })
})
