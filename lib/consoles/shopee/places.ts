import type { HostPlace } from '../profile'

/** Every country's console has a host, money and time of its own. */
export const PLACES: Readonly<Record<string, HostPlace>> = {
  'seller.shopee.sg': { currency: 'SGD', signs: ['S$', '$'], zone: 'Asia/Singapore' },
  'seller.shopee.com.my': { currency: 'MYR', signs: ['RM'], zone: 'Asia/Kuala_Lumpur' },
  'seller.shopee.ph': { currency: 'PHP', signs: ['₱'], zone: 'Asia/Manila' },
  'seller.shopee.co.th': { currency: 'THB', signs: ['฿'], zone: 'Asia/Bangkok' },
  'seller.shopee.tw': { currency: 'TWD', signs: ['NT$', '$'], zone: 'Asia/Taipei' },
  'seller.shopee.co.id': {
    currency: 'IDR',
    signs: ['Rp'],
    decimal: ',',
    zone: 'Asia/Jakarta',
  },
  'banhang.shopee.vn': {
    currency: 'VND',
    digits: 0,
    signs: ['₫', 'đ'],
    decimal: ',',
    zone: 'Asia/Ho_Chi_Minh',
  },
  'seller.shopee.com.br': {
    currency: 'BRL',
    signs: ['R$'],
    decimal: ',',
    zone: 'America/Sao_Paulo',
  },
}
