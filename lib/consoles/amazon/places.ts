import type { HostPlace } from '../profile'

/** A country's money by its sign; without one, by its code alone. */
const place = (currency: string, zone: string, sign?: string, decimal?: ','): HostPlace => ({
  currency,
  zone,
  signs: sign === undefined ? [] : [sign],
  ...(decimal === undefined ? {} : { decimal }),
})

/** Seller Central's hosts, each with its country's money and zone; signs that several countries share count for none. */
export const PLACES: Readonly<Record<string, HostPlace>> = {
  'sellercentral.amazon.com': place('USD', 'America/Los_Angeles', 'US$'),
  'sellercentral.amazon.ca': place('CAD', 'America/Toronto', 'CA$'),
  'sellercentral.amazon.com.mx': place('MXN', 'America/Mexico_City', 'MX$'),
  'sellercentral.amazon.com.br': place('BRL', 'America/Sao_Paulo', 'R$', ','),
  'sellercentral.amazon.co.uk': place('GBP', 'Europe/London', '£'),
  'sellercentral.amazon.de': place('EUR', 'Europe/Berlin', '€', ','),
  'sellercentral.amazon.fr': place('EUR', 'Europe/Paris', '€', ','),
  'sellercentral.amazon.it': place('EUR', 'Europe/Rome', '€', ','),
  'sellercentral.amazon.es': place('EUR', 'Europe/Madrid', '€', ','),
  'sellercentral.amazon.nl': place('EUR', 'Europe/Amsterdam', '€', ','),
  'sellercentral.amazon.se': place('SEK', 'Europe/Stockholm', 'kr', ','),
  'sellercentral.amazon.pl': place('PLN', 'Europe/Warsaw', 'zł', ','),
  'sellercentral.amazon.com.be': place('EUR', 'Europe/Brussels', '€', ','),
  'sellercentral.amazon.com.tr': place('TRY', 'Europe/Istanbul', '₺', ','),
  'sellercentral.amazon.ae': place('AED', 'Asia/Dubai'),
  'sellercentral.amazon.sa': place('SAR', 'Asia/Riyadh'),
  'sellercentral.amazon.eg': place('EGP', 'Africa/Cairo'),
  'sellercentral.amazon.in': place('INR', 'Asia/Kolkata', '₹'),
  'sellercentral.amazon.sg': place('SGD', 'Asia/Singapore', 'S$'),
  'sellercentral.amazon.com.au': place('AUD', 'Australia/Sydney', 'A$'),
  'sellercentral.amazon.co.jp': { ...place('JPY', 'Asia/Tokyo', '¥'), digits: 0 },
}
