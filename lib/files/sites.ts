/** What a marketplace's site of one country trades in, and the zone in which it prints times. */
export interface Site {
  readonly currency: string
  readonly zone: string
}

const SITES: readonly (readonly [RegExp, Site])[] = [
  [/^(?:sg|singapore|singapura|新加坡)$/iu, { currency: 'SGD', zone: 'Asia/Singapore' }],
  [/^(?:my|malaysia)$/iu, { currency: 'MYR', zone: 'Asia/Kuala_Lumpur' }],
  [/^(?:th|thailand|ประเทศไทย|ไทย)$/iu, { currency: 'THB', zone: 'Asia/Bangkok' }],
  [/^(?:id|indonesia)$/iu, { currency: 'IDR', zone: 'Asia/Jakarta' }],
  [/^(?:vn|viet ?nam|việt nam)$/iu, { currency: 'VND', zone: 'Asia/Ho_Chi_Minh' }],
  [/^(?:ph|philippines)$/iu, { currency: 'PHP', zone: 'Asia/Manila' }],
  [/^(?:tw|taiwan|台灣|臺灣)$/iu, { currency: 'TWD', zone: 'Asia/Taipei' }],
]

/** The site of a country by its code or name, as files write them; undefined where it is none of these. */
export const findSite = (country: string): Site | undefined =>
  SITES.find(([names]) => names.test(country.trim().normalize('NFC')))?.[1]
