/**
 * Địa chỉ of two tiers since 1/7/2025: house, street or hamlet, then the commune with its province; abroad in free words. The district
 * is no more (Luật Tổ chức chính quyền địa phương 2025).
 */
import type { Block } from '../blocks/block.ts'
import { commune } from './commune.ts'
import { country } from './country.ts'

export const address: Block = {
  parts: [
    {
      key: 'country',
      kind: 'country',
      label: { vi: 'Quốc gia', en: 'Country' },
    },
    {
      key: 'abroad',
      kind: 'text',
      label: { vi: 'Địa chỉ ở nước ngoài', en: 'Address abroad' },
      when: ({ country: code }) => code !== undefined && code !== 'VN',
      usual: true,
    },
    {
      key: 'commune',
      kind: 'commune',
      label: { vi: 'Xã, phường, đặc khu và tỉnh', en: 'Commune and province' },
      example: 'Xã Hy Cương, Phú Thọ',
      when: ({ country: code }) => code === undefined || code === 'VN',
      usual: true,
    },
    {
      key: 'detail',
      kind: 'text',
      label: {
        vi: 'Số nhà, đường, tổ, thôn, khu',
        en: 'House number, street, hamlet',
      },
      example: 'Số 12 đường Hùng Vương, khu 3',
      when: ({ country: code }) => code === undefined || code === 'VN',
      optional: true,
      usual: true,
    },
  ],
  say: ({ detail, commune: place, abroad, country: land }, { country: code }) =>
    (code === undefined || code === 'VN' ? [detail, place] : [abroad, land])
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  errors: { ...commune.errors, ...country.errors },
}
