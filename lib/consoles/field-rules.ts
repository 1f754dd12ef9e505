import type { Evidence, FieldRule } from './profile'

/** Name of a shop, short enough for an id. */
export const SHOP_NAME = String.raw`^([\0-\uffff]{1,64})$`

/** A field behind any of several labels of one meaning. */
export const labelled = (
  field: FieldRule['field'],
  label: readonly string[],
  evidence: Evidence,
  match?: string,
): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-label`,
      from: 'label',
      label,
      ...(match === undefined ? {} : { match }),
      evidence,
    },
  ],
})
