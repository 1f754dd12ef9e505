import type { HostPlace } from '../profile'

/** A peso or its like: a point between thousands, a comma before the fraction. */
const south = (currency: string, zone: string, sign = '$'): HostPlace => ({
  currency,
  signs: [sign],
  decimal: ',',
  zone,
})

/** The same with the marks of the north: a comma between thousands. */
const north = (currency: string, zone: string, sign = '$'): HostPlace => ({
  currency,
  signs: [sign],
  zone,
})

const BRAZIL = south('BRL', 'America/Sao_Paulo', 'R$')

/** Sites by host. Brazil's back office has moved to a host of its own, whose name other sites may come to have as well. */
export const PLACES: Readonly<Record<string, HostPlace>> = {
  'www.mercadolibre.com.ar': south('ARS', 'America/Argentina/Buenos_Aires'),
  'www.mercadolivre.com.br': BRAZIL,
  'vendedores.mercadolivre.com.br': BRAZIL,
  'www.mercadolibre.com.mx': north('MXN', 'America/Mexico_City'),
  'www.mercadolibre.cl': { ...south('CLP', 'America/Santiago'), digits: 0 },
  'www.mercadolibre.com.co': south('COP', 'America/Bogota'),
  'www.mercadolibre.com.uy': south('UYU', 'America/Montevideo'),
  'www.mercadolibre.com.pe': north('PEN', 'America/Lima', 'S/'),
  'www.mercadolibre.com.ec': south('USD', 'America/Guayaquil', 'U$S'),
  'www.mercadolibre.com.ve': south('USD', 'America/Caracas', 'U$S'),
  'www.mercadolibre.com.bo': south('BOB', 'America/La_Paz', 'Bs'),
  'www.mercadolibre.com.py': { ...south('PYG', 'America/Asuncion', '₲'), digits: 0 },
  'www.mercadolibre.com.pa': north('USD', 'America/Panama', 'U$S'),
  'www.mercadolibre.co.cr': south('CRC', 'America/Costa_Rica', '₡'),
  'www.mercadolibre.com.do': north('DOP', 'America/Santo_Domingo', 'RD$'),
  'www.mercadolibre.com.gt': north('GTQ', 'America/Guatemala', 'Q'),
  'www.mercadolibre.com.hn': north('HNL', 'America/Tegucigalpa', 'L'),
  'www.mercadolibre.com.ni': north('NIO', 'America/Managua', 'C$'),
  'www.mercadolibre.com.sv': north('USD', 'America/El_Salvador', 'U$S'),
}
